import './page-header.css';
import { useEffect, useRef } from 'preact/hooks';
import { isLocale, locales } from '../i18n/locales.js';
import { locale, setLocale, t } from '../i18n/translate.js';
import icon from '../icon.svg';
import { addressOf, view, views } from '../state/route.js';
import { theme, themes } from '../state/theme.js';

export function PageHeader() {
  const list = useRef<HTMLUListElement>(null);
  const current = view.value;

  // On a phone the row of views is wider than the page.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current]);

  return (
    <header class="page-header">
      <div class="page-header-inner">
        <a class="brand" href={addressOf('try')}>
          <img src={icon} alt="" />
          Squama
        </a>
        <div class="header-tools">
          <a href="docs">{t('nav.docs')}</a>
          <select
            aria-label={t('nav.theme')}
            value={theme.value}
            onChange={({ currentTarget }) => {
              theme.value = themes.find((name) => name === currentTarget.value) ?? 'system';
            }}
          >
            {themes.map((name) => (
              <option key={name} value={name}>
                {t(`theme.${name}`)}
              </option>
            ))}
          </select>
          <select
            aria-label={t('nav.language')}
            value={locale()}
            onChange={({ currentTarget }) => {
              if (isLocale(currentTarget.value)) void setLocale(currentTarget.value);
            }}
          >
            {Object.entries(locales).map(([code, name]) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <nav aria-label={t('nav.label')}>
          <ul ref={list}>
            {views.map((name) => (
              <li key={name}>
                <a href={addressOf(name)} aria-current={name === current ? 'page' : undefined}>
                  {t(`nav.${name}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
