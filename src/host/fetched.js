/**
 * What the widget loads: nothing but files of its own.
 */

/**
 * A server's answer, if it has what was asked for.
 * @param {string | URL} url
 */
export async function fetched(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return answer;
}
