import htm from 'htm';
import { createContext, h } from 'preact';
import { useContext } from 'preact/hooks';

/** Markup as tagged templates. Values become text or properties, never markup: there is no way to pass HTML from data. */
export const html = htm.bind(h);

const Context = createContext(undefined);
export const AppContext = Context.Provider;

/** What every view needs: data, words, formats and links (see `app.js`). */
export const useApp = () => useContext(Context);
