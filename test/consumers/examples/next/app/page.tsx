import {prerender} from 'family-education-widgets/prerender';
import {Questions} from './Questions';
import {Visits} from './Visits';

// The text alone: React inserts HTML in a way that makes no declarative shadow DOM.
const {html} = prerender('<family-faq topic="family-faq" heading-level="3"></family-faq>', {textOnly: true});

export default function Page() {
  return (
    <>
      <h1>For families</h1>
      <Questions html={html} />
      <Visits />
    </>
  );
}
