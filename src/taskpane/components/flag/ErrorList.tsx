import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

import type { FormulaError } from "../../../app/formulaErrors";
import { languageOf } from "../../languageOf";
import { usePane } from "../../paneContext";
import { placeText } from "../placeText";
import { useRowButtonStyles } from "../rowButton";
import { useScreenStyles } from "../Screen";

/** A broken reference can fill a whole column: what is behind the first errors shows once they are mended. */
const listed = 20;

const useStyles = makeStyles({
  code: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
});

/** Cells whose formula gives an error instead of a number: said here, since their rows are not judged. */
export function ErrorList({ errors }: { readonly errors: readonly FormulaError[] }) {
  const styles = useStyles();
  const screen = useScreenStyles();
  const rowButton = useRowButtonStyles();
  const { session, words } = usePane();
  return (
    <section>
      <h3 className={screen.heading}>{words.flag.errors(errors.length)}</h3>
      <p className={screen.quiet}>{words.flag.errorsBody}</p>
      <ul className={screen.list}>
        {errors.slice(0, listed).map(({ cell, code, label }) => {
          const address = placeText(cell.sheet, cell);
          return (
            <li key={address}>
              <button className={rowButton.row} onClick={() => void session.reveal(cell)} title={words.flag.jump(address)} type="button">
                <span className={rowButton.line}>
                  <span className={rowButton.words} lang={languageOf(label)}>{label === "" ? words.flag.noLabel : label}</span>
                  <span className={styles.code}>{code}</span>
                </span>
                <span className={mergeClasses(rowButton.line, rowButton.quiet)} lang={languageOf(address)}>{address}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {errors.length > listed && <p className={screen.quiet}>{words.flag.moreErrors(errors.length - listed)}</p>}
    </section>
  );
}
