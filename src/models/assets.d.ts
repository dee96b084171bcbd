/** Files that the build puts in as text. */

declare module "*.csv" {
  const text: string;
  export default text;
}

declare module "*.txt" {
  const text: string;
  export default text;
}
