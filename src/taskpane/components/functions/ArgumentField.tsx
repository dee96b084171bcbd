import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { CursorClickRegular } from "@fluentui/react-icons/svg/cursor-click";
import type { ReactNode } from "react";

import { isRows } from "../../../app/functionCall/callValue";
import type { FunctionArgument } from "../../../functions";
import { sentence } from "../../../messages/help/cellText";
import { useFunctionTools } from "./functionTools";
import type { FunctionTools } from "./functionTools";
import { cellCountOf, resultText } from "./resultText";
import type { ArgumentInput } from "./useInsertion";

const useStyles = makeStyles({
  line: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "center" },
  input: { flexGrow: 1, minWidth: 0 },
  take: { flexShrink: 0, minWidth: "auto" },
  optional: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
});

interface ArgumentFieldProps {
  readonly input: ArgumentInput;
  readonly isNothingSelected: boolean;
  readonly onTake: () => void;
  readonly onType: (typed: string) => void;
}

/** One argument: what it is, what stands for it, and what that holds now. */
export function ArgumentField({ input, isNothingSelected, onTake, onType }: ArgumentFieldProps) {
  const styles = useStyles();
  const tools = useFunctionTools();
  const { help, language, texts } = tools;
  const { name, description, unit, optional, choices } = input.parameter;
  const hint = `${sentence(description[language])}${unit === undefined ? "" : ` ${sentence(unit[language])}`}`;
  const label = (
    <>
      <span lang="en">{name}</span>
      {optional === true && <span className={styles.optional}> · {help.optional}</span>}
    </>
  );
  if (choices !== undefined) {
    return (
      <Field hint={hint} label={label}>
        <Select onChange={(_, { value }) => onType(value)} value={input.typed}>
          <option value="">{texts.form.leftOut}</option>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </Select>
      </Field>
    );
  }
  return (
    <TakingField hint={hint} isNothingSelected={isNothingSelected} label={label} name={name} now={valueText(input.value, tools)} onTake={onTake} onType={onType} problem={typeof input.read === "string" ? texts.problems[input.read] : null} typed={input.typed} />
  );
}

interface TakingFieldProps extends Pick<ArgumentFieldProps, "isNothingSelected" | "onTake" | "onType"> {
  readonly hint: string;
  readonly label: ReactNode;
  /** What the button takes a cell for. */
  readonly name: string;
  /** What the cells hold; null where nothing is to be told. */
  readonly now: string | null;
  readonly problem: string | null;
  readonly typed: string;
}

/** A field that can be typed into, or given the address of the selected cells. */
export function TakingField({ hint, isNothingSelected, label, name, now, onTake, onType, problem, typed }: TakingFieldProps) {
  const styles = useStyles();
  const { texts } = useFunctionTools();
  const warning = isNothingSelected ? texts.form.nothingSelected : null;
  const state = problem !== null ? "error" : warning !== null ? "warning" : "none";
  return (
    <Field hint={hint} label={{ children: label }} validationMessage={problem ?? warning ?? now} validationState={state}>
      {(props) => (
        <div className={styles.line}>
          <Input {...props} className={styles.input} onChange={(_, { value }) => onType(value)} value={typed} />
          <Button aria-label={texts.form.takeFor(name)} className={styles.take} icon={<CursorClickRegular />} onClick={onTake}>
            {texts.form.take}
          </Button>
        </div>
      )}
    </Field>
  );
}

function valueText(value: FunctionArgument, { help, texts }: FunctionTools): string | null {
  if (value === undefined || !isRows(value)) return null;
  const cells = value.map((row) => [...row]);
  const count = cellCountOf(cells);
  const text = resultText(cells, help);
  return count === 1 ? texts.form.now(text) : texts.form.cellsNow(count, text);
}
