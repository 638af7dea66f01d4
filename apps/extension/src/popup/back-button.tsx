import { ArrowLeft } from 'lucide-react';
import { Button } from '../ui/button.js';

/** The way back to the list; it has the focus when a view appears that has nothing to fill in. */
export function BackButton({ onBack }: { readonly onBack: () => void }) {
  return (
    <div>
      <Button variant="quiet" autoFocus icon={<ArrowLeft size={16} aria-hidden />} onClick={onBack}>
        Back to the list
      </Button>
    </div>
  );
}
