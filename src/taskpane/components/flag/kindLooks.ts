import { BranchCompareRegular, CalculatorRegular, ClockAlarmRegular, DismissCircleFilled, QuestionCircleRegular, RulerRegular, TextTRegular } from "@fluentui/react-icons";
import type { FluentIcon } from "@fluentui/react-icons";

import type { FindingKind } from "../../../core/flag/findings";

/** Each kind of finding has its own shape; kinds that are a status too look like it. */
export const kindIcons: Readonly<Record<FindingKind, FluentIcon>> = {
  missed: DismissCircleFilled,
  behindPace: ClockAlarmRegular,
  statedWrong: CalculatorRegular,
  contradictoryTargets: BranchCompareRegular,
  doubtfulUnit: RulerRegular,
  textNumber: TextTRegular,
  unreadable: QuestionCircleRegular,
};
