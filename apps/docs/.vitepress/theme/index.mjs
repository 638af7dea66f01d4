import DefaultTheme from 'vitepress/theme-without-fonts';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './style.css';
import './code.css';
import './page.css';

export default DefaultTheme;
