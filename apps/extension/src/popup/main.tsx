import { draw } from '../ui/draw.js';
import { Popup } from './popup.js';

draw(<Popup />);
