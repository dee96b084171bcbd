import { Button, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";

import { isRows } from "../../../app/functionCall/callValue";
import { evaluateFunction, exampleSheet } from "../../../functions";
import type { CatalogueEntry, FunctionExample, ParameterEntry } from "../../../functions";
import { useScreenStyles } from "../Screen";
import { Tabs } from "../Tabs";
import { exampleArgument, exampleText } from "./exampleInputs";
import { errorIn, explainError } from "./explainError";
import { useFunctionTools } from "./functionTools";
import { resultText } from "./resultText";

interface ExampleBlockProps {
  readonly entry: CatalogueEntry;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  sheet: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  field: { gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)", alignItems: "center" },
  input: { minWidth: 0, width: "100%" },
  formula: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  answer: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  value: { fontWeight: tokens.fontWeightSemibold },
  tabs: { columnGap: tokens.spacingHorizontalL },
});

/** The examples of the catalogue, calculated here and now: other numbers give another result. */
export function ExampleBlock({ entry }: ExampleBlockProps) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { help, texts } = useFunctionTools();
  const [chosen, setChosen] = useState(0);
  const example = entry.examples[chosen];
  if (example === undefined) return null;
  return (
    <section aria-label={help.examples} className={styles.root}>
      <h3 className={screen.heading}>{help.examples}</h3>
      {entry.examples.length > 1 && (
        <Tabs
          label={texts.example.choose}
          onSelect={(name) => setChosen(Number(name))}
          selected={String(chosen)}
          size="small"
          tabs={entry.examples.map((_, index) => ({ name: String(index), text: texts.example.name(index + 1) }))}
        />
      )}
      <Example entry={entry} example={example} key={chosen} />
    </section>
  );
}

function Example({ entry, example }: ExampleBlockProps & { readonly example: FunctionExample }) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { help, language, texts } = useFunctionTools();
  /** What was typed over the example, by parameter. */
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const args = entry.parameters.map((parameter, index) => {
    const original = example.arguments[index];
    const text = typed.get(parameter.name);
    return text === undefined ? original : exampleArgument(text, original, parameter, language);
  });
  const result = evaluateFunction(entry.name, args);
  const error = errorIn(result);
  const { formula } = exampleSheet(entry.name, { ...example, arguments: args }, help.notation);
  const hasRange = example.arguments.some(isRows);
  const set = (name: string, text: string): void => setTyped((before) => new Map([...before, [name, text]]));
  return (
    <div className={styles.sheet}>
      <p className={screen.quiet}>{typed.size === 0 ? example.note[language] : texts.example.edit}</p>
      {entry.parameters.map((parameter, index) => (
        <Argument
          key={parameter.name}
          onChange={(text) => set(parameter.name, text)}
          parameter={parameter}
          text={typed.get(parameter.name) ?? exampleText(example.arguments[index], language)}
        />
      ))}
      {hasRange && <p className={screen.quiet}>{texts.example.list}</p>}
      <code className={styles.formula}>{formula}</code>
      <p aria-live="polite" className={styles.answer}>
        = <span className={styles.value}>{resultText(result, help)}</span>
      </p>
      {error !== null && <p className={screen.quiet}>{explainError(error, entry, args, { help, texts })}</p>}
      {typed.size > 0 && (
        <div>
          <Button onClick={() => setTyped(new Map())} size="small">
            {texts.example.reset}
          </Button>
        </div>
      )}
    </div>
  );
}

interface ArgumentProps {
  readonly onChange: (text: string) => void;
  readonly parameter: ParameterEntry;
  readonly text: string;
}

function Argument({ onChange, parameter: { name, optional }, text }: ArgumentProps) {
  const styles = useStyles();
  const { help } = useFunctionTools();
  return (
    <Field className={styles.field} label={{ children: name, lang: "en" }} orientation="horizontal" size="small">
      <Input className={mergeClasses(styles.input)} onChange={(_, { value }) => onChange(value)} placeholder={optional ? help.optional : ""} size="small" value={text} />
    </Field>
  );
}
