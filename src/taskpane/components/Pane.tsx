import { Button, FluentProvider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { BookOpenRegular } from "@fluentui/react-icons/svg/book-open";
import { FlagRegular } from "@fluentui/react-icons/svg/flag";
import { MathFormulaRegular } from "@fluentui/react-icons/svg/math-formula";
import { useMemo, useState } from "react";

import type { PaneSession } from "../../app/paneSession";
import type { Language } from "../../core/load/texts";
import { paneMessages } from "../../messages/pane";
import { PaneContext } from "../paneContext";
import type { Download } from "../paneContext";
import { darkTheme, lightTheme } from "../theme";
import { Activity, LiveRegion } from "./Activity";
import { FlagSection } from "./flag/FlagSection";
import { FunctionsTab } from "./functions/FunctionsTab";
import { ModelSection } from "./model/ModelSection";
import { Tabs } from "./Tabs";

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

const sections = ["model", "flag", "functions"] as const;
type Section = (typeof sections)[number];

const sectionIcons = { model: <BookOpenRegular />, flag: <FlagRegular />, functions: <MathFormulaRegular /> } as const;
const otherLanguage: Readonly<Record<Language, Language>> = { vi: "en", en: "vi" };

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", height: "100%", minWidth: 0, backgroundColor: tokens.colorNeutralBackground1, overflow: "hidden" },
  header: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    flexShrink: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    paddingInlineEnd: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  language: { minWidth: "auto", fontWeight: tokens.fontWeightRegular },
  section: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  hidden: { display: "none" },
});

/** The whole task pane. A section that is not on show keeps its state. */
export function Pane({ asked, download, firstSection = "model", isDark, language, onLanguageChange, session }: PaneProps) {
  const styles = useStyles();
  const [section, setSection] = useState<Section>(firstSection);
  const [answered, setAnswered] = useState(asked);
  if (asked !== answered) {
    setAnswered(asked);
    if (asked !== undefined) setSection(asked.place === "load" ? "model" : "flag");
  }
  const context = useMemo(() => ({ download, language, session }), [download, language, session]);
  const words = paneMessages(language);
  const other = otherLanguage[language];
  return (
    <FluentProvider className={styles.root} lang={language} theme={isDark ? darkTheme : lightTheme}>
      <PaneContext value={context}>
        <header className={styles.header}>
          <Tabs
            label={words.sections.label}
            onSelect={setSection}
            selected={section}
            tabs={sections.map((name) => ({ name, text: words.sections[name], icon: sectionIcons[name], id: `tab-${name}`, controls: `pane-${name}` }))}
          />
          <Button appearance="subtle" className={styles.language} lang={other} onClick={() => onLanguageChange(other)} size="small">
            {words.language[other]}
          </Button>
        </header>
        {sections.map((name) => (
          <div aria-labelledby={`tab-${name}`} className={mergeClasses(styles.section, section !== name && styles.hidden)} id={`pane-${name}`} key={name} role="tabpanel">
            <SectionOf asked={asked} isShown={section === name} name={name} />
          </div>
        ))}
        <Activity />
        <LiveRegion />
      </PaneContext>
    </FluentProvider>
  );
}

function SectionOf({ asked, isShown, name }: { readonly asked: PanePlace | undefined; readonly isShown: boolean; readonly name: Section }) {
  switch (name) {
    case "model":
      return <ModelSection previewAsked={asked?.place === "load" ? asked : undefined} />;
    case "flag":
      return <FlagSection />;
    case "functions":
      return <FunctionsTab isShown={isShown} />;
  }
}
