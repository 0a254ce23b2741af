/**
 * Fjord's own words in Norwegian. The widget brings its own; the page has to keep up so that a picture of both is believable.
 */

/** @type {Record<string, string>} */
const norwegian = {
  "Skip to the settings": "Gå til innstillingene",
  "Menu": "Meny",
  "Search people, companies, deals": "Søk i personer, firmaer og salg",
  "12 days left of your trial": "12 dager igjen av prøvetiden",
  "Notifications, 3 new": "Varsler, 3 nye",
  "Your account, Ingrid Solheim": "Kontoen din, Ingrid Solheim",
  "Today": "I dag",
  "Inbox": "Innboks",
  "People": "Personer",
  "Companies": "Firmaer",
  "Deals": "Salg",
  "Calendar": "Kalender",
  "Reports": "Rapporter",
  "Settings": "Innstillinger",
  "Team plan": "Team-abonnement",
  "You are here": "Du er her",
  "Email & calendar": "E-post og kalender",
  "Write to customers from your own address, and keep every conversation where your team can find it.": "Skriv til kundene fra din egen adresse, og ha hver samtale der kollegene finner den.",
  "You": "Deg",
  "Notifications": "Varsler",
  "Team": "Team",
  "Plan": "Abonnement",
  "Mailboxes": "Postkasser",
  "Where Fjord reads and sends your email.": "Her leser og sender Fjord e-posten din.",
  "Connect a mailbox": "Koble til en postkasse",
  "Your main address": "Hovedadressen din",
  "Shared with Sales, 4 people": "Delt med Salg, 4 personer",
  "Last email 3 weeks ago": "Siste e-post for 3 uker siden",
  "Up to date": "Oppdatert",
  "Paused": "På pause",
  "Connected just now": "Koblet til nå nettopp",
  "Bringing in email…": "Henter e-post …",
  "More about ingrid@nordlyskaffe.example": "Mer om ingrid@nordlyskaffe.example",
  "More about orders@nordlyskaffe.example": "Mer om orders@nordlyskaffe.example",
  "More about fairs@nordlyskaffe.example": "Mer om fairs@nordlyskaffe.example",
  "New mailbox": "Ny postkasse",
  "What we bring in": "Dette henter vi",
  "Only email with people in Fjord. Private email stays private.": "Bare e-post med personer i Fjord. Privat e-post forblir privat.",
  "Save email on the person": "Lagre e-post på personen",
  "New messages show up on their timeline.": "Nye meldinger vises på tidslinjen.",
  "Keep calendars in step": "Hold kalenderne i takt",
  "Meetings you book here appear on your phone.": "Møter du avtaler her, dukker opp på telefonen.",
  "Suggest new people": "Foreslå nye personer",
  "When someone writes to you for the first time.": "Når noen skriver til deg for første gang.",
  "How far back": "Hvor langt tilbake",
  "Older email is left where it is.": "Eldre e-post blir liggende der den er.",
  "3 months": "3 måneder",
  "1 year": "1 år",
  "Everything": "Alt",
  "Signature": "Signatur",
  "Added below everything you send from Fjord.": "Står under alt du sender fra Fjord.",
  "Edit": "Rediger",
  "Key accounts": "Nøkkelkunder",
  "Use it in replies too": "Bruk den i svar også",
  "How customers see you": "Slik ser kundene deg",
  "The name and picture beside your email.": "Navnet og bildet ved siden av e-posten din.",
  "Name": "Navn",
  "Send as": "Send som",
  "Reply to": "Svar til",
  "Discard": "Forkast",
  "Save changes": "Lagre endringer",
  "Close": "Lukk",
  "Kept encrypted. Disconnect any time.": "Lagres kryptert. Koble fra når du vil.",
};

/** The English that each translated node began with. @type {WeakMap<Node, string>} */
const english = new WeakMap();

/**
 * @param {Node} node a text or attribute node
 * @param {string} language
 */
function say(node, language) {
  const original = english.get(node) ?? node.nodeValue ?? "";
  const key = original.trim();
  if (!(key in norwegian)) return;
  english.set(node, original);
  const wanted = language === "nb" ? original.replace(key, norwegian[key]) : original;
  if (node.nodeValue !== wanted) node.nodeValue = wanted;
}

/**
 * Says everything inside `root` in the language; what has no translation (names, addresses) stays.
 * @param {HTMLElement} root
 * @param {string} language "en" or "nb"
 */
export function speak(root, language) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Element)) {
      say(node, language);
      continue;
    }
    for (const name of ["aria-label", "placeholder"]) {
      const attribute = node.getAttributeNode(name);
      if (attribute) say(attribute, language);
    }
  }
  document.title = `${language === "nb" ? norwegian["Email & calendar"] : "Email & calendar"} · Fjord CRM`;
}
