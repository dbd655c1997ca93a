/** Words as one name that a Sid may hold: `Step Functions` is StepFunctions, `log-group` LogGroup. */
export const pascalCase = (text: string): string =>
  text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
