/**
 * A name for a policy document of Terraform that none of a text has.
 *
 * @param wanted taken as it is where it is free
 */
export function freeDocumentName(text: string, wanted: string): string {
  const taken = new Set(
    [...text.matchAll(/"aws_iam_policy_document"\s+"([^"]*)"/g)].map(([, name]) => name),
  );
  for (let i = 1; ; i += 1) {
    const name = i === 1 ? wanted : `${wanted}_${String(i)}`;
    if (!taken.has(name)) return name;
  }
}
