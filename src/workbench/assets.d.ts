/** Files that the build puts in as text, or as the address they are served at. */

declare module "*.csv" {
  const text: string;
  export default text;
}

declare module "*.txt" {
  const text: string;
  export default text;
}

declare module "*.xlsx" {
  const address: string;
  export default address;
}
