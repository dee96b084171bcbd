import { makeStyles, tokens } from "@fluentui/react-components";
import { ArrowCircleUpFilled } from "@fluentui/react-icons/svg/arrow-circle-up";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { DismissCircleFilled } from "@fluentui/react-icons/svg/dismiss-circle";
import { LineHorizontal1Regular } from "@fluentui/react-icons/svg/line-horizontal";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { SubtractCircleRegular } from "@fluentui/react-icons/svg/subtract-circle";
import type { FluentIcon } from "@fluentui/react-icons";

import type { Status } from "../../core/assessment/status";

/** Each status has its own shape: the colour only repeats what the icon and the word say. */
export const statusIcons: Readonly<Record<Status, FluentIcon>> = {
  exceeded: ArrowCircleUpFilled,
  met: CheckmarkCircleFilled,
  missed: DismissCircleFilled,
  inProgress: ClockRegular,
  notJudged: SubtractCircleRegular,
  noTarget: LineHorizontal1Regular,
  noData: CircleRegular,
  unreadable: QuestionCircleRegular,
};

/** Text and icon colours. */
export const useStatusText = makeStyles<Status>({
  exceeded: { color: tokens.colorPaletteDarkGreenBorderActive },
  met: { color: tokens.colorStatusSuccessForeground1 },
  missed: { color: tokens.colorPaletteRedForeground1 },
  inProgress: { color: tokens.colorStatusWarningForeground3 },
  notJudged: { color: tokens.colorNeutralForeground2 },
  noTarget: { color: tokens.colorNeutralForeground3 },
  noData: { color: tokens.colorNeutralForeground3 },
  unreadable: { color: tokens.colorStatusWarningForeground3 },
});

/** High contrast leaves the fills of pictures as they are. There what was missed has the colour of a selection, what is reached is full, the rest an outline. */
const inHighContrast = {
  full: { fill: "CanvasText" },
  outline: { fill: "Canvas", stroke: "CanvasText" },
  selected: { fill: "Highlight" },
} as const;

const filled = (fill: string, contrast: keyof typeof inHighContrast) => ({ fill, "@media (forced-colors: active)": inHighContrast[contrast] });

/** Fills of bars and dots. */
export const useStatusFill = makeStyles<Status>({
  exceeded: filled(tokens.colorPaletteDarkGreenBorderActive, "full"),
  met: filled(tokens.colorPaletteLightGreenBorderActive, "full"),
  missed: filled(tokens.colorPaletteRedBackground3, "selected"),
  inProgress: filled(tokens.colorPaletteMarigoldBorderActive, "outline"),
  notJudged: filled(tokens.colorNeutralForeground4, "outline"),
  noTarget: filled(tokens.colorNeutralStroke2, "outline"),
  noData: filled(tokens.colorNeutralStroke1, "outline"),
  unreadable: filled(tokens.colorPalettePumpkinBorderActive, "selected"),
});
