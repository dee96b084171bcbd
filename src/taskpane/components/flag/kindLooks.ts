import { BranchCompareRegular } from "@fluentui/react-icons/svg/branch-compare";
import { CalculatorRegular } from "@fluentui/react-icons/svg/calculator";
import { ClockAlarmRegular } from "@fluentui/react-icons/svg/clock-alarm";
import { DismissCircleFilled } from "@fluentui/react-icons/svg/dismiss-circle";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { RulerRegular } from "@fluentui/react-icons/svg/ruler";
import { TextTRegular } from "@fluentui/react-icons/svg/text-t";
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
