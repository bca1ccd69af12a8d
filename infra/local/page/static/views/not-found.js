import { html, useApp } from '../html.js';
import { Title } from '../parts/common.js';

/** An address without a view. */
export const NotFound = () => {
  const { t, link } = useApp();
  return html`<${Title}>${t('notFound.title')}<//><p><a href=${link(['overview'])}>${t('notFound.back')}</a></p>`;
};
