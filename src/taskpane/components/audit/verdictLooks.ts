import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CutRegular } from "@fluentui/react-icons/svg/cut";
import { DismissCircleFilled } from "@fluentui/react-icons/svg/dismiss-circle";
import { EqualCircleRegular } from "@fluentui/react-icons/svg/equal-circle";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import type { FluentIcon } from "@fluentui/react-icons";

import type { Verdict } from "../../../core/audit/check";

/** Each verdict has its own shape: the colour only repeats what the icon and the word say. */
export const verdictIcons: Readonly<Record<Verdict, FluentIcon>> = {
  disagrees: DismissCircleFilled,
  truncated: CutRegular,
  rounded: EqualCircleRegular,
  undecidable: QuestionCircleRegular,
  agrees: CheckmarkCircleFilled,
};

export const useVerdictText = makeStyles<Verdict>({
  disagrees: { color: tokens.colorPaletteRedForeground1 },
  truncated: { color: tokens.colorStatusWarningForeground3 },
  rounded: { color: tokens.colorStatusSuccessForeground1 },
  undecidable: { color: tokens.colorNeutralForeground2 },
  agrees: { color: tokens.colorStatusSuccessForeground1 },
});
