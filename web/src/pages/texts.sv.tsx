import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { WebLink } from '../ui/Facts'

export const About = () => (
  <>
    <h1>Om Samlingsplats</h1>
    <p className="lead">Samlingsplats är en digital samlingsplats för social innovation och socialt entreprenörskap i Sverige. Här går det att hitta andra, läsa vad som prövats och säga vad man tycker.</p>
    <p>Många arbetar med samhällets utmaningar i dag: föreningar, företag, kommuner, regioner, myndigheter, stiftelser och lärosäten. Insatserna är ofta korta och svåra att hitta. Den som har en idé vet inte vem som kan stödja den, och den som har ett behov vet inte vad som redan finns. Samlingsplats samlar kunskapen på ett ställe.</p>
    <h2>Det här finns nu</h2>
    <ul>
      <li>Sökning bland aktörer, initiativ, kunskap och dialoger.</li>
      <li>Aktörer med uppgift om varifrån faktan kommer, hur gammal den är och om någon har bekräftat den.</li>
      <li>Initiativ med tid, finansiering och skälen till att de fick stöd.</li>
      <li>Länkar till öppna rapporter och verktyg.</li>
      <li>Dialoger där alla kan ta ställning till ett påstående i taget.</li>
    </ul>
    <h2>Det här kommer</h2>
    <p>Guiden Hitta stöd, behovsbilder, kartan över gap och överlapp, rekommendationer och uppföljning av effekt är planerade men finns inte ännu. Vi visar inget förrän det fungerar.</p>
    <h2 id="ratta">Rätta en uppgift</h2>
    <p>Är något fel eller gammalt? Välj <em>Rätta uppgift</em> på sidan där det står, och ändra det som är fel. Saknas något? <Link to="/bidra">Bidra</Link> med det. Inget konto behövs. En redaktör läser allt innan det syns, och du följer vad som händer med en kod. Står något där som inte borde vara där, välj <em>Anmäl innehåll</em>. <Link to="/granskning/siffror">Så behandlas förslag och anmälningar</Link>, i siffror.</p>
    <h2>För den som bygger vidare</h2>
    <p>Allt som är publikt här går att läsa som JSON under <code>/api</code>. Varje ändring får ett nytt versionsnummer, och listor kan frågas efter vad som ändrats sedan en viss tid.</p>
  </>
)

export const Method = () => (
  <>
    <h1>Metod</h1>
    <p className="lead">Här står hur siffrorna och bilderna på webbplatsen blir till.</p>
    <h2>Varifrån uppgifterna kommer</h2>
    <p>Uppgifter kommer från öppna källor som läses in, från redaktörer och från alla som bidrar. På varje sida står källa, licens och när uppgiften hämtades. Om en person har ändrat en uppgift skriver en ny inläsning inte över ändringen, utan redaktionen får avgöra.</p>
    <h2>Bekräftad och ej bekräftad</h2>
    <p><em>Ej bekräftad</em> betyder att uppgiften är hämtad från en källa men att ingen hos oss eller hos aktören har sagt att den stämmer. Det betyder inte att den är fel. När någon intygar uppgiften visas vilken dag det skedde.</p>
    <h2>Antagen sektor</h2>
    <p>Somliga källor anger inte sektor. Har vi gissat utifrån andra uppgifter står det <em>antagen</em> bredvid.</p>
    <h2>Väven</h2>
    <p>På startsidan är varje län en varp. Tyget är vävt så högt som roten ur antalet aktörer vi känner till, mätt mot det län som har flest, så att små län också syns. Antalet står alltid utskrivet. Prickat betyder att vi inte känner till någon aktör ännu. Det är inte samma sak som att det inte finns någon.</p>
    <h2>Tid för initiativ</h2>
    <p>Stapeln visar hur stor del av tiden som har gått, inte hur mycket av arbetet som är gjort. När bara månader är kända räknas från första dagen i startmånaden till sista dagen i slutmånaden, i svensk tid. Ett initiativ räknas som avslutat när slutet är passerat och ingen har sagt att det fortsätter.</p>
    <h2>Sökning</h2>
    <p>Träffar ordnas efter hur väl orden stämmer, och ord i namnet väger mest. Sammansatta ord delas, så att <em>innovationsstöd</em> också hittas på <em>stöd</em>. Siffran vid ett filter visar hur många träffar valet skulle ge, med filtrets eget val borträknat.</p>
    <h2>Hitta stöd</h2>
    <p>Varje villkor som ett stöd har jämförs med dina svar. Ett stöd passar när alla villkor är uppfyllda. <em>Att kontrollera</em> betyder att inget är i vägen, men att svaren inte räcker: en fråga är obesvarad, beloppet är i en annan valuta eller villkoret går bara att bedöma av människor. <em>Inte för dig nu</em> visar högst tio stöd, de som faller på minst antal villkor. Ett svar till eller ett snävare val lägger aldrig till något stöd.</p>
    <p>Stöd som passar lika bra ordnas efter hur många av villkoren som gäller just er, om någon har bekräftat uppgifterna det senaste året, och om vi vet att ansökan är öppen. Det som ingen har bekräftat på ett år väger lättare också i sökningen.</p>
    <h2>Siffror i dialoger</h2>
    <p>Resultatet visas först när minst 20 personer har röstat och uppdateras sedan i steg om minst fem röstande. Då går det inte att räkna ut hur en enskild person har röstat genom att titta före och efter.</p>
  </>
)

export const Privacy = () => (
  <>
    <h1>Integritet</h1>
    <p className="lead">Vi samlar inte in mer än vad som behövs, och ingenting lämnas till någon annan för reklam eller statistik.</p>
    <h2>När du bara läser</h2>
    <p>Ingen kaka sätts, ingenting sparas i din webbläsare och ingen tredje part laddas. Därför finns heller ingen kakruta att klicka bort. Servern för en teknisk logg över anrop för att kunna hitta fel och stoppa missbruk.</p>
    <h2>När du letar efter stöd</h2>
    <p>Svaren i <em>Hitta stöd</em> sparas inte. De skickas för att besvara frågan och står sedan bara i din egen adressrad, efter tecknet #, som webbläsaren inte skickar vidare. Utan skript står svaren i adressen. Då loggas adressen utan dem, och svaret får inte sparas på vägen.</p>
    <h2>När du bidrar</h2>
    <ul>
      <li>Inget konto behövs. Medan du skriver ligger utkastet i din webbläsare: tills du stänger fliken, eller på enheten om du kryssar i det. Det raderas när du har skickat.</li>
      <li>Du får en kod. Hos oss finns bara ett fingeravtryck av den, som inte går att räkna tillbaka. Med koden kan du ta tillbaka det du skickade. Då raderas texten.</li>
      <li>Det du skickar läses av redaktörer och visas inte förrän det är publicerat. Skriv inget om enskilda personer.</li>
      <li>Det som inte publiceras raderas efter 180 dagar. Så länge kan du överklaga. Kvar blir att något kom in, vad som beslutades och varför.</li>
      <li>Adressen du skickar från sparas inte. För att stoppa missbruk räknas hur mycket som kommer från samma uppkoppling, under ett fingeravtryck som byts varje dag och bara finns i minnet.</li>
    </ul>
    <h2>När du röstar i en dialog</h2>
    <ul>
      <li>Din åsikt i en samhällsfråga är en känslig uppgift. Därför frågar vi om samtycke före första rösten.</li>
      <li>När du samtycker sätts en kaka (<code>samlingsplats-voter</code>) som bara används för att känna igen dina röster i den dialogen. Den sparas i högst ett år, och skript på sidan kan inte läsa den.</li>
      <li>Rösterna sparas under en slumpad pseudonym, en för varje dialog. Kopplingen till din kaka eller ditt konto ligger krypterad för sig och exporteras aldrig.</li>
      <li>Inga enskilda röster lämnar tjänsten. Det som visas är summor, tidigast när 20 har röstat.</li>
      <li>Du får en kvittokod. Med den kan du radera dina röster även om kakan är borta.</li>
      <li>Du kan när som helst ångra en röst eller välja <em>Radera mina röster</em> på dialogens sida.</li>
    </ul>
    <h2>När du loggar in</h2>
    <p>När du väljer <em>Logga in</em> sätts en kaka för sessionen (<code>SESSION</code>), som behövs för att du ska vara inloggad, och inloggningstjänsten sätter sina egna på sin adress. De försvinner när du loggar ut eller stänger webbläsaren. Det du börjar skriva i redaktionens formulär ligger som utkast i webbläsaren tills du har sparat, loggar ut eller stänger fliken, eller på enheten om du kryssar i det. Namn och e-postadress finns i inloggningstjänsten. I historiken över ändringar visas rollen, till exempel redaktör, aldrig personens namn.</p>
    <h2>När du företräder en organisation</h2>
    <p>Då har vi ditt namn, din bekräftade adress, din roll och vad den grundar sig på. Andra som företräder samma organisation och redaktionen ser namn, roll och uppdrag. Redaktionen kan också söka upp dig på namn eller adress för att be dig leda en dialog. Ingen annan ser något av det. En adress som en inbjudan eller ett anspråk går till glöms när svaret har kommit. Brev som ingen hämtat försvinner efter 30 dagar.</p>
    <h2>Dina uppgifter, och hur de raderas</h2>
    <p>På <em>Mitt konto</em> kan du ladda ner allt som tjänsterna har om dig, och radera det. Ur tjänsterna, sökningen och inloggningen är det borta inom några sekunder, ur händelseloggen 26 timmar efter att alla har svarat. Det som publicerats om en organisation står kvar, utan dig. En kvittokod visar hur långt det har kommit, i 90 dagar.</p>
    <h2>När du skickar ett påstående</h2>
    <p>Texten granskas innan den visas. Skriv inget om enskilda personer. Den som skrivit visas inte.</p>
    <h2 id="synpunkter">När du anmäler ett hinder eller lämnar en synpunkt</h2>
    <p>Det du skriver läses av redaktörer och visas inte för andra. Vem du är sparas inte, inte heller om du är inloggad. Vill du ha svar lämnar du en e-postadress: den används bara till ett brev, och redaktören ser den inte. Text, svar och adress raderas 180 dagar efter att synpunkten har hanterats. Har du ett konto med samma bekräftade adress kan du ladda ner och radera dem där, när du vill.</p>
    <h2>Uppgifter om organisationer</h2>
    <p>Aktörer är organisationer. En enskild firma har ägarens personnummer som organisationsnummer. Sådana nummer tar vi inte emot och sparar inte.</p>
    <h2>Brev och introduktioner</h2>
    <p>Den som står som ansvarig för en organisation, som vill höra vad som händer med ett behov eller ett eget förslag eller som ber om en introduktion har lämnat en e-postadress. Den används bara till de breven, visas för ingen och raderas på begäran. Vid en introduktion får ni varandras adresser först när ni båda har sagt ja, och allt om den raderas senast efter 30 dagar. Ett brev raderas hos oss när det har skickats, annars efter 30 dagar. Länkarna i brev gör ingenting när de öppnas; det gör först knappen på sidan.</p>
    <h2>Ansvarig</h2>
    <p>Den som driver webbplatsen är personuppgiftsansvarig. Namn och adress ska stå här innan webbplatsen öppnas för allmänheten. Du har rätt att få veta vilka uppgifter som finns om dig, att få dem rättade eller raderade och att klaga hos <WebLink url="https://www.imy.se/">Integritetsskyddsmyndigheten</WebLink>.</p>
  </>
)

export const Accessibility = ({ form }: { form: ReactNode }) => (
  <>
    <h1>Tillgänglighetsredogörelse</h1>
    <p className="lead">Alla ska kunna använda Samlingsplats. Här står vad vi har prövat, och vad vi vet inte fungerar.</p>
    <dl className="facts">
      <div><dt>Tjänst</dt><dd>Webbplatsen Samlingsplats</dd></div>
      <div><dt>Ansvarig</dt><dd>Den som driver webbplatsen. Namnet ska stå här innan den öppnas för allmänheten.</dd></div>
      <div><dt>Status</dt><dd>Delvis förenlig med WCAG 2.2 nivå AA: bristerna nedan är kända.</dd></div>
      <div><dt>Bedömd</dt><dd>25 november 2026, av dem som bygger webbplatsen</dd></div>
      <div><dt>Uppdaterad</dt><dd>27 november 2026</dd></div>
    </dl>
    <h2>Så har vi prövat</h2>
    <ul>
      <li>Automatisk kontroll med axe av varje sidtyp i Chromium, också sidorna bakom inloggningen, vid 320 bildpunkters bredd och på bred skärm. Samtidigt prövas att inget behöver rullas i sidled.</li>
      <li>Skärmbilder vid 320, 375 och 1 280 bildpunkters bredd som vi har gått igenom för hand.</li>
      <li>Automatiska prov i Chromium av att rösta med tangenterna 1, 2 och 3, av hopplänken, av var fokus hamnar när man byter sida, av text i 200 procents storlek, av tvingade färger och minskad rörelse, och av sidorna utan JavaScript.</li>
    </ul>
    <p>Automatiska kontroller hittar bara en del av alla hinder. Vi har ännu inte prövat med skärmläsare eller tillsammans med användare.</p>
    <h2>Kända brister</h2>
    <ul>
      <li>Kartan på söksidan går inte att använda med tangentbord. Samma val finns i filtret Län, med samma siffror.</li>
      <li>Texter som hämtats från källor kan sakna översättning. Då visas de på sitt eget språk och är märkta.</li>
      <li>På driftsidan för operatörer står felorsaker på engelska, som tjänsterna skriver dem.</li>
      <li>Inloggningssidan kommer från inloggningstjänsten Keycloak. Den har vi inte prövat.</li>
      <li>Den här redogörelsen och formuläret nedan behöver JavaScript. Utan det säger sidan bara vart man kan vända sig.</li>
    </ul>
    <h2 id="anmal">Anmäl ett hinder</h2>
    <p>Är det något som hindrar dig här, eller som inte fungerar för dig? Berätta det för oss. Du behöver inget konto och inte heller lämna namn eller adress. En redaktör läser det, och det visas inte för andra. <Link to="/integritet#synpunkter">Så sparas det du skriver</Link>.</p>
    {form}
    <h2>Undantaget</h2>
    <p>Rapporter, verktyg och webbplatser som vi länkar till ansvarar andra för.</p>
    <h2>Klaga</h2>
    <p>Är du inte nöjd med hur vi tar hand om ett hinder kan du <WebLink url="https://www.digg.se/tdosanmalan">anmäla det till Myndigheten för digital förvaltning</WebLink>.</p>
  </>
)
