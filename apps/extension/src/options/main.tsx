import { draw } from '../ui/draw.js';
import { Options } from './options.js';

draw(<Options />);
