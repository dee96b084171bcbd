/** Sentences of sharing that the command line and the pane say alike. */

import type { ReviewItem } from "../../core/share/review";
import type { SharedPlace } from "../../core/share/sharing";
import { sheetAddress } from "../../core/workbook/address";
import type { SharingMessages } from "./en";

export function reviewText(item: ReviewItem, { review }: SharingMessages): string {
  switch (item.kind) {
    case "signed":
      return review.signed;
    case "hiddenSheet":
      return review.hiddenSheet(item.sheet, item.visibility === "veryHidden");
    case "hiddenRows":
      return review.hiddenRows(item.sheet, item.count);
    case "hiddenColumns":
      return review.hiddenColumns(item.sheet, item.count);
    case "externalLink":
      return review.externalLink(item.target);
    case "externalName":
      return review.externalName(item.name, item.formula);
    case "property":
      return review.property(review.properties[item.name], item.value);
    case "author":
      return review.author(item.name);
  }
}

/** As formulas write it: `'Số liệu'!E8`, `Bang[Thực hiện]`, `Ty_le`. */
export function sharedPlaceText(place: SharedPlace): string {
  switch (place.kind) {
    case "cell":
      return sheetAddress(place.sheet, place.range);
    case "column":
      return `${place.table}[${place.column}]`;
    case "name":
      return place.name;
  }
}
