import './styles/tokens.css';
import './styles/base.css';
import { render } from 'preact';
import { App } from './app.js';
import { initialLocale, setLocale } from './i18n/translate.js';

const root = document.getElementById('app');
if (root === null) throw new Error('The page has no place for the console');
await setLocale(initialLocale());
render(<App />, root);
