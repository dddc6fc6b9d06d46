import {useState} from 'react';

/** An article of your own: the children of the tag. React may change them at any time. */
export function Visits() {
  const [isWeekend, setWeekend] = useState(false);
  return (
    <>
      <button onClick={() => setWeekend(true)}>Add the weekend</button>
      <family-faq heading-level={3}>
        <h3>Visits</h3>
        <h4>When may we visit?</h4>
        <p>On Wednesdays from two to five.</p>
        {isWeekend && (
          <>
            <h4>And on the weekend?</h4>
            <p>On Sundays from two to five.</p>
          </>
        )}
      </family-faq>
    </>
  );
}
