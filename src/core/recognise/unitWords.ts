/** Units that stand alone, in a line above a table or in a header without brackets: "Tỷ đồng", "Nghìn tấn", "%". */

const sizes = "(?:tỷ|tỉ|triệu|nghìn|ngàn|trăm|chục|1\\.?000|million|billion|thousand)";
const things =
  "đồng|đ|vnđ|vnd|usd|đô la mỹ|đô la|%|điểm %|‰|tấn|tạ|kg|g|ha|héc ta|m2|m²|m3|m³|km|km2|km²|m|lít|kwh|mw|người|lượt người|lao động|lượt|hộ|cái|chiếc|con|quả|bộ|đôi|cây|vụ|ca|buổi|lớp|học sinh|giường|giường bệnh|bác sĩ|xã|xã, phường|thôn|trường|doanh nghiệp|dự án|công trình|hợp tác xã|htx|tổ|đơn vị|thuê bao|hành khách|hk|hk\\.km|tấn\\.km|lần|điểm|năm|tuổi|giờ|ngày|percent|people|persons|households|tonnes?|dong|hectares?";

const unit = new RegExp(`^\\(?(?:${sizes} ){0,2}(?:${things})(?: ?/ ?[\\p{L}\\d., ]{1,30})?\\)?$`, "u");
const labelled = /^\(?(?:đơn vị tính|đơn vị|đvt|đv tính|unit(?: of measure)?) ?:? ?(.*?)\)?$/u;

/** The unit that a normalised text is, nothing else; null for other texts. "đơn vị tính: tỷ đồng" → "tỷ đồng". */
export function readUnitLine(key: string): string | null {
  const named = labelled.exec(key)?.[1];
  if (named !== undefined && named !== "") return named.length <= 40 ? named : null;
  return unit.test(key) ? key.replace(/^\(|\)$/g, "") : null;
}

/** True for a line that gives the unit of what is below, or only says that it will. */
export function isUnitLine(key: string): boolean {
  return labelled.test(key) || unit.test(key);
}
