/** Asks about each thing once. */
export function remember<T extends object, R>(ask: (of: T) => R): (of: T) => R {
  const answers = new Map<T, R>();
  return (of) => {
    const known = answers.get(of);
    if (known !== undefined || answers.has(of)) return known as R;
    const answer = ask(of);
    answers.set(of, answer);
    return answer;
  };
}
