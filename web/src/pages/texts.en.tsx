import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { WebLink } from '../ui/Facts'

export const About = () => (
  <>
    <h1>About Samlingsplats</h1>
    <p className="lead">Samlingsplats (“gathering place”) is a digital meeting place for social innovation and social entrepreneurship in Sweden. Find others, read about what has been tried, and say what you think.</p>
    <p>Many people work on society’s challenges today: associations, companies, municipalities, regions, agencies, foundations and universities. Their efforts are often short and hard to find. Someone with an idea doesn’t know who can support it, and someone with a need doesn’t know what already exists. Samlingsplats brings that knowledge together.</p>
    <h2>What is here now</h2>
    <ul>
      <li>Search among actors, initiatives, knowledge and dialogues.</li>
      <li>Actors, with where each fact comes from, how old it is and whether anybody has confirmed it.</li>
      <li>Initiatives with time, funding and the reasons why they were supported.</li>
      <li>Links to open reports and tools.</li>
      <li>Dialogues where everyone can respond to one statement at a time.</li>
    </ul>
    <h2>What is coming</h2>
    <p>The guide to finding support, pictures of needs, the map of gaps and overlaps, recommendations and follow-up of effect are planned but not here yet. We show nothing before it works.</p>
    <h2 id="ratta">Correct a fact</h2>
    <p>Is something wrong or out of date? Choose <em>Correct a fact</em> on the page where it stands, and change what is wrong. Is something missing? <Link to="/bidra">Contribute</Link> it. No account is needed. An editor reads everything before it is shown, and you follow what happens with a code. If something stands there that should not, choose <em>Report content</em>. <Link to="/granskning/siffror">How proposals and reports are treated</Link>, in figures.</p>
    <h2>For those who build on this</h2>
    <p>Everything public here can be read as JSON under <code>/api</code>. Each change gets a new version number, and lists can be asked for what has changed since a point in time.</p>
  </>
)

export const Method = () => (
  <>
    <h1>Method</h1>
    <p className="lead">This is how the figures and pictures on this website are made.</p>
    <h2>Where the facts come from</h2>
    <p>Facts come from open sources that are imported, from editors, and from members who propose actors. Every page names the source, its licence and when it was retrieved. Where a person has changed a fact, a new import doesn’t overwrite the change: an editor decides.</p>
    <h2>Confirmed and not confirmed</h2>
    <p><em>Not confirmed</em> means that the fact was taken from a source, and that nobody here or at the actor has said that it is right. It doesn’t mean that it is wrong. Once somebody assures it, the day is shown.</p>
    <h2>Assumed sector</h2>
    <p>Some sources don’t state a sector. Where we have guessed from other facts, it says <em>assumed</em>.</p>
    <h2>The weave</h2>
    <p>On the start page each county is a warp. The cloth is woven as high as the square root of the number of actors we know, measured against the county with the most, so that small counties show too. The number is always written out. Dotted means that we know no actor there yet, which is not the same as there being none.</p>
    <h2>Time of initiatives</h2>
    <p>The bar shows how much of the time has passed, not how much of the work is done. Where only months are known, we count from the first day of the first month to the last day of the last month, in Swedish time. An initiative counts as ended when its end has passed and nobody has said that it goes on.</p>
    <h2>Search</h2>
    <p>Hits are ordered by how well the words match, and words in the name weigh most. Swedish compounds are split, so that <em lang="sv">innovationsstöd</em> is also found by <em lang="sv">stöd</em>. The number at a filter says how many hits that choice would give, with the filter’s own choice left out.</p>
    <h2>Find support</h2>
    <p>Each rule that an offer has is compared with your answers. An offer fits when every rule is met. <em>To check</em> means that nothing is in the way but the answers don’t suffice: a question was left out, the amount is in another currency, or only people can judge the rule. <em>Not for you now</em> shows ten offers at most, those that fail the fewest rules. One more answer or a narrower choice never adds an offer.</p>
    <p>Offers that fit alike are ordered by how many of their rules are about just you, by whether somebody has confirmed the facts within a year, and by whether we know that they are open. What nobody has confirmed for a year also weighs less in the search.</p>
    <h2>Figures in dialogues</h2>
    <p>Results are shown once at least 20 people have voted, and then move in steps of at least five voters. So nobody can work out how one person voted by looking before and after.</p>
  </>
)

export const Privacy = () => (
  <>
    <h1>Privacy</h1>
    <p className="lead">We collect no more than is needed, and nothing is passed on to anyone else for advertising or statistics.</p>
    <h2>When you only read</h2>
    <p>No cookie is set, nothing is stored in your browser and no third party is loaded. That is why there is no cookie banner to click away. The server keeps a technical log of requests, to find faults and stop abuse.</p>
    <h2>When you look for support</h2>
    <p>The answers in <em>Find support</em> are not stored. They are sent to answer the question, and then stand in your own address bar only, after the sign #, which browsers don’t send on. Without scripts the answers stand in the address. The address is then logged without them, and nobody may keep the page on its way.</p>
    <h2>When you contribute</h2>
    <ul>
      <li>No account is needed. While you write, the draft is in your browser: until you close the tab, or on the device if you tick the box. It is deleted when you have sent it.</li>
      <li>You get a code. We keep only a fingerprint of it, which cannot be turned back. With the code you can take back what you sent. The text is then deleted.</li>
      <li>What you send is read by editors and not shown until it is published. Write nothing about single people.</li>
      <li>What is not published is deleted after 180 days. Until then you can appeal. What stays is that something came in, what was decided and why.</li>
      <li>The address you send from is not stored. To stop abuse we count how much comes from one connection, under a fingerprint that changes every day and exists in memory only.</li>
    </ul>
    <h2>When you vote in a dialogue</h2>
    <ul>
      <li>Your opinion on a public matter is sensitive data. That is why we ask for consent before your first vote.</li>
      <li>When you consent, a cookie (<code>samlingsplats-voter</code>) is set that is only used to recognise your votes in that dialogue. It is kept for a year at most, and scripts on the page can’t read it.</li>
      <li>Votes are stored under a random pseudonym, one for each dialogue. The link to your cookie or account is kept encrypted by itself and is never exported.</li>
      <li>No single vote leaves the service. What is shown are totals, at the earliest when 20 have voted.</li>
      <li>You get a receipt code. With it you can delete your votes even when the cookie is gone.</li>
      <li>You can undo a vote or choose <em>Delete my votes</em> on the dialogue’s page at any time.</li>
    </ul>
    <h2>When you log in</h2>
    <p>When you choose <em>Log in</em>, a session cookie (<code>SESSION</code>) is set, which is needed to keep you logged in, and the login service sets its own at its address. They go when you log out or close the browser. What you begin to write in the editors’ forms is in your browser as a draft until you have saved it, log out or close the tab, or on the device if you tick the box. Your name and e-mail address are held by the login service. The history of changes shows the role, such as editor, never a person’s name.</p>
    <h2>When you speak for an organisation</h2>
    <p>Then we keep your name, your verified address, your role and what it rests on. Others who speak for the same organisation and curators see name, role and mandate. Curators can also look you up by name or address, to ask you to facilitate a dialogue. Nobody else sees any of it. An address that an invitation or a claim goes to is forgotten once it is answered. Letters that nobody fetched go after 30 days.</p>
    <h2>Your data, and how it is erased</h2>
    <p>On <em>My account</em> you can download everything that the services have about you, and erase it. It is gone from the services, the search and the login within seconds, from the event log 26 hours after all of them have answered. What was published about an organisation stays, without you. A receipt code shows how far it has come, for 90 days.</p>
    <h2>When you send a statement</h2>
    <p>The text is reviewed before it is shown. Don’t write about individuals. The author is not shown.</p>
    <h2 id="synpunkter">When you report a barrier or send feedback</h2>
    <p>What you write is read by editors and shown to nobody else. Who you are is not stored, nor that you were logged in. If you want an answer you leave an e-mail address: it is used for one letter, and the editor doesn’t see it. Text, answer and address are deleted 180 days after it was handled. If you have an account with the same verified address you can download and erase them there, whenever you want.</p>
    <h2>Facts about organisations</h2>
    <p>Actors are organisations. A Swedish sole trader’s number is the owner’s personal number. We neither accept nor store such numbers.</p>
    <h2>Letters and introductions</h2>
    <p>Whoever is named as responsible for an organisation, wants to hear what happens to a need or to a proposal of their own or asks for an introduction has given an e-mail address. It is used for those letters only, shown to nobody and deleted on request. In an introduction you get each other’s address only when you have both said yes, and everything about it is deleted after 30 days at the latest. A letter is deleted here once it has been sent, else after 30 days. Links in letters do nothing when they are opened; only the button on the page does.</p>
    <h2>Controller</h2>
    <p>Whoever runs this website is the controller of personal data. The name and address must stand here before the website opens to the public. You have the right to know what is held about you, to have it corrected or deleted, and to complain to the <WebLink url="https://www.imy.se/en/">Swedish Authority for Privacy Protection</WebLink>.</p>
  </>
)

export const Accessibility = ({ form }: { form: ReactNode }) => (
  <>
    <h1>Accessibility statement</h1>
    <p className="lead">Everyone should be able to use Samlingsplats. This is what we have tested, and what we know doesn’t work.</p>
    <dl className="facts">
      <div><dt>Service</dt><dd>The website Samlingsplats</dd></div>
      <div><dt>Owner</dt><dd>Whoever runs this website. The name must stand here before it opens to the public.</dd></div>
      <div><dt>Status</dt><dd>Partly conformant with WCAG 2.2 level AA: the shortcomings below are known.</dd></div>
      <div><dt>Assessed</dt><dd>25 November 2026, by those who build the website</dd></div>
      <div><dt>Updated</dt><dd>27 November 2026</dd></div>
    </dl>
    <h2>How we tested</h2>
    <ul>
      <li>Automatic checks with axe of every kind of page in Chromium, also of those behind the login, 320 pixels wide and on a wide screen. The same checks see that nothing scrolls sideways.</li>
      <li>Pictures of the pages at 320, 375 and 1,280 pixels wide, gone through by hand.</li>
      <li>Automatic tests in Chromium of voting with the keys 1, 2 and 3, of the skip link, of where the focus goes on a new page, of text at 200 percent, of forced colours and reduced motion, and of the pages without JavaScript.</li>
    </ul>
    <p>Automatic checks find only some of all barriers. We have not yet tested with screen readers or together with users.</p>
    <h2>Known shortcomings</h2>
    <ul>
      <li>The map on the search page can’t be used with a keyboard. The filter County offers the same choice with the same numbers.</li>
      <li>Texts taken from sources may lack a translation. They are then shown in their own language, and marked.</li>
      <li>The operators’ status page shows reasons for faults in the services’ own words.</li>
      <li>The login page comes from the login service Keycloak. We have not tested it.</li>
      <li>This statement and the form below need JavaScript. Without it the page only says whom to turn to.</li>
    </ul>
    <h2 id="anmal">Report a barrier</h2>
    <p>Does something here stand in your way, or not work for you? Tell us. You need no account, and need not leave a name or an address. An editor reads it, and it is shown to nobody else. <Link to="/integritet#synpunkter">How what you write is kept</Link>.</p>
    {form}
    <h2>Exempt</h2>
    <p>Reports, tools and websites that we link to are the responsibility of others.</p>
    <h2>Complain</h2>
    <p>If you aren’t satisfied with how we deal with a barrier, you can <WebLink url="https://www.digg.se/tdosanmalan">report it to the Swedish Agency for Digital Government</WebLink>.</p>
  </>
)
