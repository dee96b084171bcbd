import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useEffect, useRef } from "react";

import type { Problem } from "./problem";
import { useModelsStyles } from "./styles";

/** All problems at once, each with its place and what to do; it takes the focus, since it answers what was just asked for. */
export function ProblemList({ problem }: { readonly problem: Problem }) {
  const styles = useModelsStyles();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.focus({ preventScroll: true });
    root.current?.scrollIntoView({ block: "start" });
  }, [problem]);
  return (
    <div className={styles.message} ref={root} role="alert" tabIndex={-1}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle className={styles.messageTitle}>{problem.title}</MessageBarTitle>
          <ul className={styles.problems}>
            {problem.texts.map((text, index) => (
              <li key={index}>{text}</li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
