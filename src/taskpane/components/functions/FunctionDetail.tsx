import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { OpenRegular } from "@fluentui/react-icons/svg/open";
import type { ReactNode } from "react";

import { helpPageName } from "../../../functions";
import type { CatalogueEntry, ParameterEntry } from "../../../functions";
import { sentence } from "../../../messages/help/cellText";
import { BackButton } from "../BackButton";
import { Screen, useScreenStyles } from "../Screen";
import { ScreenTitle } from "../ScreenTitle";
import { ExampleBlock } from "./ExampleBlock";
import { useFunctionTools } from "./functionTools";

interface FunctionDetailProps {
  readonly entry: CatalogueEntry;
  readonly onBack: () => void;
  readonly onInsert: () => void;
}

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  lead: { margin: 0 },
  part: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  parameters: { margin: 0, display: "flex", flexDirection: "column" },
  parameter: { paddingBlock: tokens.spacingVerticalSNudge, borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`, ":last-child": { borderBottomStyle: "none" } },
  name: { fontWeight: tokens.fontWeightSemibold },
  mark: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  meaning: { margin: 0 },
  sources: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** One function: what it does, what it takes and gives, and an example to try. */
export function FunctionDetail({ entry, onBack, onInsert }: FunctionDetailProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { help, language, texts } = useFunctionTools();
  const { name, signature, summary, parameters, formula, result, answers, sources } = entry;
  return (
    <Screen
      footer={
        <div className={screen.actions}>
          <Button appearance="primary" onClick={onInsert}>
            {texts.insert}
          </Button>
        </div>
      }
    >
      <BackButton onClick={onBack}>{texts.back}</BackButton>
      <div className={styles.head}>
        <ScreenTitle subject={entry}>IND.{name}</ScreenTitle>
        <p className={styles.lead}>{summary[language]}</p>
      </div>
      <Part title={help.syntax}>
        <code className={styles.code}>{signature.replaceAll(", ", `${help.notation.separator} `)}</code>
      </Part>
      <Part title={help.parameters}>
        <dl className={styles.parameters}>
          {parameters.map((parameter) => (
            <Meaning key={parameter.name} parameter={parameter} />
          ))}
        </dl>
      </Part>
      <Part title={help.formula}>
        <p className={styles.lead}>{formula[language]}</p>
      </Part>
      <Part title={help.result}>
        <p className={styles.lead}>{sentence(result[language])}</p>
        {answers !== null && (
          <p className={screen.quiet}>
            {help.answers}: {Object.values(answers).map((words) => words[language]).join(" · ")}
          </p>
        )}
      </Part>
      <ExampleBlock entry={entry} key={name} />
      <Part title={help.sources}>
        <ul className={styles.sources} lang="en">
          {sources.map(({ title: source, url }) => (
            <li key={source}>
              {url === undefined ? (
                source
              ) : (
                <Link href={url} inline rel="noreferrer" target="_blank">
                  {source}
                </Link>
              )}
            </li>
          ))}
        </ul>
        <Link href={`help/${language}/${helpPageName(name)}`} target="_blank">
          {texts.helpPage} <OpenRegular aria-hidden />
        </Link>
      </Part>
    </Screen>
  );
}

function Part({ children, title }: { readonly children: ReactNode; readonly title: string }) {
  const styles = useStyles();
  const screen = useScreenStyles();
  return (
    <section aria-label={title} className={styles.part}>
      <h3 className={screen.heading}>{title}</h3>
      {children}
    </section>
  );
}

function Meaning({ parameter: { name, description, unit, optional, kind } }: { readonly parameter: ParameterEntry }) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { help, language } = useFunctionTools();
  const marks = [...(optional ? [help.optional] : []), ...(kind === "series" ? [help.wholeRange] : [])];
  return (
    <div className={styles.parameter}>
      <dt>
        <span className={styles.name} lang="en">{name}</span>
        {marks.map((mark) => (
          <span className={styles.mark} key={mark}>
            {" "}
            · {mark}
          </span>
        ))}
      </dt>
      <dd className={styles.meaning}>
        {sentence(description[language])}
        {unit !== null && <span className={mergeClasses(screen.quiet)}> {sentence(unit[language])}</span>}
      </dd>
    </div>
  );
}
