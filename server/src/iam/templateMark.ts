/**
 * Marks of what a tool (Jinja, ERB, a shell, sed) or a reader (`<my-account-id>`, as AWS writes its
 * samples) fills in before AWS reads the text. `${…}` is among them: policy variables are to be taken
 * out before.
 */
export const TEMPLATE_MARK = /\{\{|<%|<[\w -]+>|[$#%]\{|\$[([A-Za-z_]|__\w+__|%\w+%|@\w+@|@@/;
