/** A small sound model that the tests break in one place at a time. */

const indicators = `id,name_vi,name_en,group,unit,direction,limit,decimals,aliases,note
poverty,Tỷ lệ hộ nghèo,Poverty rate,I.1,%,decrease,0,1,Hộ nghèo|Nghèo,
roads,Số km đường,,I.2,km,increase,,,,
`;

const targets = `indicator,term,period,op,low,high,text,level,passage
poverty,2015-2020,2020,<,,1.5,"dưới 1,5%",resolution,p1
roads,2015-2020,2016-2020,between,10,12,10 - 12 km,task,p2
`;

const observations = `indicator,term,period,op,value,text,status,passage
poverty,2015-2020,2020,=,1.2,"1,2%",final,p1
roads,2015-2020,2016-2020,,,đạt kế hoạch,estimate,p2
`;

const passages = `id,section,line,quote
p1,I.1,1,"hộ nghèo 1,2% (Nghị quyết dưới 1,5%)"
p2,I.2,2,làm 10 - 12 km đường
`;

const relations = `id,kind,result,terms,stated,note_vi,note_en,passages
r1,difference,observation:poverty@2020,target:poverty@2020#p1|0.3,,,,p1
r2,count,2,met|exceeded,,,,
r3,unknown,observation:roads@2016-2020,,,,,
`;

const report = `1. Đến nay hộ nghèo 1,2% (Nghị quyết dưới 1,5%).
2. Phấn đấu làm 10 - 12 km đường, đạt kế hoạch.
`;

const datapackage = JSON.stringify({
  name: "sample",
  title: "Xã mẫu",
  title_en: "Sample commune",
  resources: [
    {
      name: "indicators",
      schema: { fields: [{ name: "group", categories: [{ value: "I.1", label: "Xã hội", label_en: "Society" }, { value: "I.2", label: "Hạ tầng", label_en: "Infrastructure" }] }] },
    },
  ],
});

export const sampleFiles: ReadonlyMap<string, string> = new Map([
  ["indicators.csv", indicators],
  ["targets.csv", targets],
  ["observations.csv", observations],
  ["passages.csv", passages],
  ["report.txt", report],
  ["datapackage.json", datapackage],
]);

/** The sample with relations between its numbers. */
export const relatedFiles: ReadonlyMap<string, string> = new Map([...sampleFiles, ["relations.csv", relations]]);

/** The sample, or the one given, with one text replaced in one file; throws where the text is not there, so that no test passes by doing nothing. */
export function brokenSample(file: string, from: string, to: string, files = sampleFiles): Map<string, string> {
  const content = files.get(file);
  if (content?.includes(from) !== true) throw new Error(`${file} does not contain ${from}`);
  return new Map([...files, [file, content.replace(from, to)]]);
}
