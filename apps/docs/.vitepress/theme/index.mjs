import DefaultTheme from 'vitepress/theme-without-fonts';
import './style.css';
import './code.css';
import './page.css';

export default DefaultTheme;
