/** Files that the build puts in as the address they are served at. */

declare module "*.xlsx" {
  const address: string;
  export default address;
}
