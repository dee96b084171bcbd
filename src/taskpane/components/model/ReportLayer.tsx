import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useCallback, useMemo, useRef, useState } from "react";
import type { ReactNode } from "react";

import type { IndicatorModel } from "../../../core/model/model";
import { documentLinks } from "../../../messages/pane/documentLinks";
import { usePane } from "../../paneContext";
import { LazyPart } from "../LazyPart";
import { ReportContext } from "./reportContext";
import type { ReportPlace } from "./reportContext";

interface ReportLayerProps {
  readonly children: ReactNode;
  readonly model: IndicatorModel;
}

const useStyles = makeStyles({
  layer: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  hidden: { display: "none" },
});

const loadReport = async () => (await import("./ReportText")).ReportText;

/** The text of the report over what led to it, which keeps its place and gets the focus back. */
export function ReportLayer({ children, model }: ReportLayerProps) {
  const styles = useStyles();
  const { language } = usePane();
  const links = documentLinks(language);
  const [opened, setOpened] = useState<{ readonly place: ReportPlace | null } | null>(null);
  const opener = useRef<Element | null>(null);
  const open = useCallback((place: ReportPlace | null): void => {
    opener.current = document.activeElement;
    setOpened({ place });
  }, []);
  const back = useCallback((): void => {
    setOpened(null);
    // What led here is drawn again before it can take the focus.
    requestAnimationFrame(() => {
      if (opener.current instanceof HTMLElement) opener.current.focus();
    });
  }, []);
  const value = useMemo(() => (model.report === null ? null : open), [model, open]);
  return (
    <ReportContext value={value}>
      <div className={mergeClasses(styles.layer, opened !== null && styles.hidden)}>{children}</div>
      {opened !== null && <LazyPart failed={{ body: links.failedBody, title: links.failed }} load={loadReport} props={{ model, onBack: back, place: opened.place }} />}
    </ReportContext>
  );
}
