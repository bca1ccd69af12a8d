/** Where the reader is: a path of segments and parameters, all in the address so that a view can be sent to a colleague. */
export const readRoute = () => {
  const [path = '', query = ''] = location.hash.replace(/^#/, '').split('?');
  return { segments: path.split('/').filter(Boolean).map(decodeURIComponent), params: new URLSearchParams(query) };
};

/** Kept on every link. */
const LASTING = ['lang', 'theme'];

/** Builds a link to a view; language and theme come along. */
export const linkTo = (current, segments, params = {}) => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value !== undefined && value !== '') query.set(name, value);
  for (const name of LASTING) {
    const kept = current.get(name);
    if (kept !== null && !query.has(name)) query.set(name, kept);
  }
  const text = query.toString();
  return `#/${segments.map(encodeURIComponent).join('/')}${text === '' ? '' : `?${text}`}`;
};

/** Changes parameters of the present view without a new entry in the history. */
export const changeParams = (patch) => {
  const { segments, params } = readRoute();
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined || value === '') params.delete(name);
    else params.set(name, value);
  }
  history.replaceState(null, '', linkTo(params, segments, Object.fromEntries(params)));
  dispatchEvent(new HashChangeEvent('hashchange'));
};
