/** The languages of the interface, each by its own name. */
export const locales = {
  en: 'English',
  es: 'Español',
  fr: 'Français',
  vi: 'Tiếng Việt',
  th: 'ไทย',
  'zh-Hans': '简体中文',
  ar: 'العربية',
} as const;

export type Locale = keyof typeof locales;

export function isLocale(tag: string): tag is Locale {
  return Object.hasOwn(locales, tag);
}

export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr';
}

/** The first language that the person reads and the interface has; Chinese in any script is better than English. */
export function preferredLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const { language } = new Intl.Locale(tag);
    const found = language === 'zh' ? 'zh-Hans' : language;
    if (isLocale(found)) return found;
  }
  return 'en';
}
