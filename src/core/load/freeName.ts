/** A sheet name that no sheet has: `Chỉ tiêu (2)` where the user already has a sheet `Chỉ tiêu`. Excel allows 31 characters. */
export function freeName(wanted: string, taken: Set<string>): string {
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = wanted.slice(0, 31 - suffix.length) + suffix;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}
