import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";

import { useScreenStyles } from "./Screen";

interface ScreenTitleProps {
  readonly children: ReactNode;
  /** What the screen shows: the title takes the focus again when it becomes another. */
  readonly subject?: unknown;
}

const useStyles = makeStyles({
  root: { ":focus": { outline: "none" } },
});

/** The title of a screen that lies over another one. It takes the focus, so that what was opened is read out and the keyboard goes on from there. */
export function ScreenTitle({ children, subject = null }: ScreenTitleProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [subject]);
  return (
    <h2 className={mergeClasses(useScreenStyles().title, useStyles().root)} ref={title} tabIndex={-1}>
      {children}
    </h2>
  );
}
