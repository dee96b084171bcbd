import { Button, FluentProvider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { BookOpenRegular } from "@fluentui/react-icons/svg/book-open";
import { FlagRegular } from "@fluentui/react-icons/svg/flag";
import { MathFormulaRegular } from "@fluentui/react-icons/svg/math-formula";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { SendRegular } from "@fluentui/react-icons/svg/send";
import { lazy, Suspense, useMemo, useRef, useState } from "react";
import type { KeyboardEvent } from "react";

import type { PaneSession } from "../../app/paneSession";
import type { Language } from "../../core/load/texts";
import { firstSteps } from "../../messages/guide/firstSteps";
import { paneMessages } from "../../messages/pane";
import { PaneContext, usePane, usePaneState } from "../paneContext";
import type { Download } from "../paneContext";
import { areStepsShown, hideSteps } from "../shownSteps";
import { darkTheme, lightTheme } from "../theme";
import { Activity, LiveRegion } from "./Activity";
import { FlagSection } from "./flag/FlagSection";
import { FirstSteps } from "./guide/FirstSteps";
import { LazyPart } from "./LazyPart";
import { ModelSection } from "./model/ModelSection";
import { Tabs } from "./Tabs";

/** Loaded when it is asked for the first time. */
const ClearQuestion = lazy(async () => ({ default: (await import("./flag/asides/ClearQuestion")).ClearQuestion }));

/** A part of the pane that is asked for from outside; every asking is an object of its own. */
export interface PanePlace {
  readonly place: "load" | "flag";
}

interface PaneProps {
  /** Where to go now; the user may go elsewhere afterwards. */
  readonly asked?: PanePlace | undefined;
  readonly download?: Download;
  /** Where to begin; the model when left out. */
  readonly firstSection?: Section;
  readonly isDark: boolean;
  readonly language: Language;
  readonly onLanguageChange: (language: Language) => void;
  readonly session: PaneSession;
}

const sections = ["model", "flag", "functions", "send"] as const;
type Section = (typeof sections)[number];

const sectionIcons = { model: <BookOpenRegular />, flag: <FlagRegular />, functions: <MathFormulaRegular />, send: <SendRegular /> } as const;
const otherLanguage: Readonly<Record<Language, Language>> = { vi: "en", en: "vi" };

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%", minWidth: 0, backgroundColor: tokens.colorNeutralBackground1, overflow: "hidden" },
  header: {
    containerType: "inline-size",
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    flexShrink: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    paddingInlineEnd: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tools: { display: "flex", flexShrink: 0 },
  language: { minWidth: "auto", flexShrink: 0, whiteSpace: "nowrap", fontWeight: tokens.fontWeightRegular },
  section: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  hidden: { display: "none" },
});

/** The whole task pane. A section that is not on show keeps its state. */
export function Pane({ asked, download, firstSection = "model", isDark, language, onLanguageChange, session }: PaneProps) {
  const styles = useStyles();
  const [section, setSection] = useState<Section>(firstSection);
  const [answered, setAnswered] = useState(asked);
  const [isGuideOpen, setGuideOpen] = useState(false);
  const [hasSteps, showSteps] = useState(areStepsShown);
  const tools = useRef<HTMLDivElement>(null);
  /** Where the help was asked for is where the focus belongs once it has gone. */
  const focusHelp = (): void => tools.current?.querySelector("button")?.focus();
  if (asked !== answered) {
    setAnswered(asked);
    if (asked !== undefined) setSection(asked.place === "load" ? "model" : "flag");
    setGuideOpen(false);
  }
  const context = useMemo(() => ({ download, language, session }), [download, language, session]);
  const words = paneMessages(language);
  const steps = firstSteps(language);
  const other = otherLanguage[language];
  const select = (next: Section): void => {
    setGuideOpen(false);
    setSection(next);
  };
  const closeGuide = (): void => {
    setGuideOpen(false);
    focusHelp();
  };
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key === "Escape") closeGuide();
  };
  /** The steps stand above the section that opens first: further on they would take the room of what they lead to. */
  const startSteps = (): void => {
    select("flag");
    document.getElementById("tab-flag")?.focus();
  };
  const endSteps = (): void => {
    hideSteps();
    showSteps(false);
    focusHelp();
  };
  return (
    // With the pane's size and colour, the layer of a dialog would hide the sheet behind it.
    <FluentProvider applyStylesToPortals={false} className={styles.root} lang={language} theme={isDark ? darkTheme : lightTheme}>
      <PaneContext value={context}>
        <header className={styles.header}>
          <Tabs
            label={words.sections.label}
            onSelect={select}
            selected={section}
            tabs={sections.map((name) => ({ name, text: words.sections[name], icon: sectionIcons[name], id: `tab-${name}`, controls: `pane-${name}` }))}
          />
          <div className={styles.tools} ref={tools}>
            <Button appearance="subtle" aria-expanded={isGuideOpen} aria-label={steps.help} icon={<QuestionCircleRegular />} onClick={() => setGuideOpen(!isGuideOpen)} size="small" title={steps.help} />
            <Button appearance="subtle" className={styles.language} lang={other} onClick={() => onLanguageChange(other)} size="small">
              {words.language[other]}
            </Button>
          </div>
        </header>
        {hasSteps && section === firstSection && !isGuideOpen && <FirstSteps onHelp={() => setGuideOpen(true)} onHide={endSteps} onStart={startSteps} />}
        {isGuideOpen && (
          <div aria-label={steps.help} className={styles.section} onKeyDown={closeOnEscape} role="region">
            <LazyPart failed={{ body: words.section.failedBody, title: words.section.failed }} load={loadGuide} props={{ onClose: closeGuide }} />
          </div>
        )}
        {sections.map((name) => {
          const isShown = section === name && !isGuideOpen;
          return (
            <div aria-labelledby={`tab-${name}`} className={mergeClasses(styles.section, !isShown && styles.hidden)} id={`pane-${name}`} key={name} role="tabpanel">
              <SectionOf asked={asked} isShown={isShown} name={name} />
            </div>
          );
        })}
        <Activity />
        <LiveRegion />
        <Questions />
      </PaneContext>
    </FluentProvider>
  );
}

/** What has to be answered before the session goes on, whichever section is on show. */
function Questions() {
  const { asksToClear } = usePaneState();
  return asksToClear ? (
    <Suspense>
      <ClearQuestion />
    </Suspense>
  ) : null;
}

const loadGuide = async () => (await import("./guide/Guide")).Guide;
const loadFunctions = async () => (await import("./functions/FunctionsSection")).FunctionsSection;
const loadSending = async () => (await import("./sending/SendingSection")).SendingSection;
const noProps = {};

function SectionOf({ asked, isShown, name }: { readonly asked: PanePlace | undefined; readonly isShown: boolean; readonly name: Section }) {
  const { section } = usePane().words;
  const failed = { body: section.failedBody, title: section.failed };
  switch (name) {
    case "model":
      return <ModelSection previewAsked={asked?.place === "load" ? asked : undefined} />;
    case "flag":
      return <FlagSection />;
    case "functions":
      return <LazyPart failed={failed} isShown={isShown} load={loadFunctions} props={noProps} />;
    case "send":
      return <LazyPart failed={failed} isShown={isShown} load={loadSending} props={{ isShown }} />;
  }
}
