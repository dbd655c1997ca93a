/**
 * VS Code's language ids of documents that may hold policies, beside our own, with the ends of the
 * names of such files. Both reach further than the source languages look: those look at the text.
 */
export const HOST_LANGUAGES: ReadonlyMap<string, readonly string[]> = new Map([
  ['json', ['.json', '.template']],
  ['jsonc', ['.jsonc']],
  ['yaml', ['.yaml', '.yml']],
  // What Ansible's extension calls YAML, templates of CloudFormation among it.
  ['ansible', []],
  ['cloudformation', []],
  ['markdown', ['.md', '.markdown']],
  ['mdx', ['.mdx']],
  ['terraform', ['.tf', '.tofu']],
  ['opentofu', []],
  // Values for the variables of Terraform, by the id of HashiCorp's extension.
  ['terraform-vars', ['.tfvars']],
  // Of Terragrunt.
  ['hcl', ['.hcl']],
]);

/** Whether a file may hold policies, by its name. */
export const mayHoldPoliciesByName = (name: string): boolean => {
  const lower = name.toLowerCase();
  return [...HOST_LANGUAGES.values()].some((ends) => ends.some((end) => lower.endsWith(end)));
};
