import { Checkbox, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";

import { findFunction } from "../../../functions";
import type { CatalogueEntry, FunctionDefinition } from "../../../functions";
import { BackButton } from "../BackButton";
import { Screen, useScreenStyles } from "../Screen";
import { ScreenTitle } from "../ScreenTitle";
import { ArgumentField, TakingField } from "./ArgumentField";
import { useFunctionTools } from "./functionTools";
import { InsertFooter } from "./InsertFooter";
import { useInsertion } from "./useInsertion";
import type { InsertionForm } from "./useInsertion";

interface InsertFormProps {
  readonly entry: CatalogueEntry;
  readonly onBack: () => void;
}

const useStyles = makeStyles({
  hint: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Where the result goes, what the function takes, and what will be written; only from here is it written. */
export function InsertForm({ entry, onBack }: InsertFormProps) {
  const definition = findFunction(entry.name);
  return definition === undefined ? null : <Form definition={definition} onBack={onBack} />;
}

function Form({ definition, onBack }: { readonly definition: FunctionDefinition; readonly onBack: () => void }) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { texts } = useFunctionTools();
  const form = useInsertion(definition);
  const name = `IND.${definition.name}`;
  const isAsked = (parameter: string): boolean => form.notTaken?.kind === "argument" && form.notTaken.name === parameter;
  return (
    <Screen footer={<InsertFooter form={form} onBack={onBack} />}>
      <BackButton onClick={onBack}>{texts.form.back(name)}</BackButton>
      <ScreenTitle>{texts.form.title(name)}</ScreenTitle>
      <p className={screen.quiet}>{texts.form.intro}</p>
      <TakingField
        hint={form.sheet === null ? "" : texts.form.onSheet(form.sheet)}
        isNothingSelected={form.notTaken?.kind === "cell"}
        label={texts.form.cell}
        name={texts.form.cell}
        now={null}
        onTake={() => form.take({ kind: "cell" })}
        onType={form.typeCell}
        problem={form.cell === null && form.typedCell.trim() !== "" ? texts.problems.cell : null}
        typed={form.typedCell}
      />
      {form.inputs.map((input) => (
        <ArgumentField
          input={input}
          isNothingSelected={isAsked(input.parameter.name)}
          key={input.parameter.name}
          onTake={() => form.take({ kind: "argument", name: input.parameter.name })}
          onType={(typed) => form.type(input.parameter.name, typed)}
        />
      ))}
      <FormulaChoice form={form} />
      {form.leavesBlank !== null && (
        <Checkbox
          checked={form.leavesBlank}
          label={
            <>
              {texts.form.leaveBlank}
              <span className={styles.hint}>{texts.form.leaveBlankHint}</span>
            </>
          }
          onChange={(_, { checked }) => form.leaveBlank(checked === true)}
        />
      )}
    </Screen>
  );
}

/** Ours or Excel's own functions; where there is no choice, why. */
function FormulaChoice({ form: { kind, offered, choose } }: { readonly form: InsertionForm }) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const { texts, words } = useFunctionTools();
  if (offered.length === 1) return <p className={screen.quiet}>{texts.form.noCustomFunctions}</p>;
  const kinds = { ind: { name: words.load.ind, hint: words.load.indHint }, native: { name: words.load.native, hint: words.load.nativeHint } };
  return (
    <Field label={words.load.formulas}>
      <RadioGroup onChange={(_, { value }) => choose(value === "ind" ? "ind" : "native")} value={kind}>
        {offered.map((offer) => (
          <Radio
            key={offer}
            label={
              <>
                {kinds[offer].name}
                <span className={styles.hint}>{kinds[offer].hint}</span>
              </>
            }
            value={offer}
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
