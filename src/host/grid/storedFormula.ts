/**
 * Formulas as the file stores them and as the grid calculates them. In the file custom functions are `_xldudf_IND_CAGR`, and
 * functions newer than Excel 2007 carry `_xlfn.`; the grid knows both by their plain names.
 */

/** Functions that Excel stores with `_xlfn.` (MS-XLSX 2.2.2, future functions), as far as the grid calculates them. */
const futureFunctions = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV " +
    "CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST " +
    "F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC " +
    "IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE " +
    "PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P " +
    "SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEIBULL.DIST " +
    "WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);

const worksheetFutureFunctions = new Set(["FILTER", "SORT"]);

/** The formula (without `=`) as the grid calculates it. */
export function toGridFormula(stored: string): string {
  return outsideText(stored, (piece) =>
    piece
      .replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./gi, "")
      .replace(/_xldudf_IND_([A-Z]+)(?=\s*\()/gi, (_, name: string) => `IND.${name.toUpperCase()}`),
  );
}

/** The formula (without `=`) as Excel stores it: names of functions in capitals, with the prefixes that they carry in a file. */
export function toStoredFormula(formula: string): string {
  return outsideText(formula, (piece) =>
    piece.replace(/(?<![\w.$])[A-Za-z_][\w.]*(?=\()/g, (word) => {
      const name = word.toUpperCase();
      if (/^IND\.[A-Z]+$/.test(name)) return `_xldudf_IND_${name.slice(4)}`;
      if (worksheetFutureFunctions.has(name)) return `_xlfn._xlws.${name}`;
      return futureFunctions.has(name) ? `_xlfn.${name}` : name;
    }),
  );
}

/** Changes what is neither text in quotes nor a quoted sheet's name nor the name of a table's column. */
export function outsideText(formula: string, change: (piece: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*"?|'(?:[^']|'')*'?!?|\[(?:[^[\]']|'.)*\])/)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join("");
}
