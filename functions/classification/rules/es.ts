import type { Rule } from './rule.ts';

const PERSON =
  '(?:una?|el|la|un|alguien|otra?)? ?(?:persona(?: real| humana)?|humano|agente|asesora?|ejecutiv[oa]|representante|operadora?|supervisora?|gerente|encargad[oa]|alguien)';

/** Explicit sentences in Spanish, accents folded. */
export const SPANISH_RULES: readonly Rule[] = [
  {
    id: 'es-human',
    kind: 'wants-human',
    pattern: new RegExp(
      `\\b(?:hablar|hable|comunic\\w{0,6}|pas(?:ar|en|eme|enme|ame)|transfier\\w{0,5}|transferir\\w{0,2}|conect\\w{0,6}|atienda|atender|contactar|chatear)\\b.{0,16}\\b${PERSON}\\b|\\b(?:quiero|necesito|prefiero|deme|denme|exijo) (?:a )?(?:una?|un) (?:persona|humano|agente|asesora?|ejecutiv[oa]|supervisora?)\\b`,
    ),
    unless: /\bno (?:quiero|necesito|hace falta|me pas\w+)\b/,
  },
  {
    id: 'es-human-call',
    kind: 'wants-human',
    pattern: /\bque (?:me|alguien me) (?:llame|llamen|contacte|contacten)\b|\b(?:me pueden|pueden|podrian) llamar(?:me)?\b/,
    unless: /\b(?:dejen|no quiero|por que|no me|no hace falta)\b/,
  },
  {
    id: 'es-crisis',
    kind: 'crisis',
    pattern:
      /\b(?:suicid\w{1,8}|matarme|me (?:quiero|quisiera|voy a) matar|quitarme la vida|acabar con (?:todo|mi vida)|terminar con mi vida|no quiero (?:vivir|seguir viviendo)|quiero morir(?:me)?|hacerme dano|lastimarme|mejor muert[oa]|tirarme (?:de|del|por)|ya no puedo mas con la vida|los voy a matar|me (?:van|va) a matar)\b/,
    unless: /\b(?:me mata(?:n)? (?:de|los intereses)|morir de risa|suicide|suicidal|app commits?)\b/,
  },
  {
    id: 'es-fraud',
    kind: 'fraud',
    pattern:
      /\b(?:me (?:estafaron|enganaron|hackearon|clonaron|timaron)|(?:fui|he sido|caimos|cai) (?:victima|estafad[oa]|enganad[oa]|en (?:una|la) (?:estafa|trampa))|(?:yo )?no (?:hice|realice|autorice|reconozco|he hecho|solicite|pedi|saque)\b.{0,20}\b(?:compra|pago|cargo|retiro|transferencia|movimiento|prestamo|transaccion|cobro|credito)s?|cargos? no (?:reconocid|autorizad)\w{1,3}|les? di (?:mi|el|la)\b.{0,12}\b(?:codigo|clave|pin|contrasena)|robo de identidad|a mi nombre sin)\b/,
    unless: /\b(?:es (?:una )?estafa\?|como evitar|todavia|aun no)\b/,
  },
  {
    id: 'es-legal',
    kind: 'regulator-or-legal',
    pattern:
      /\b(?:condusef|profeco|indecopi|sernac|superintendencia|banco de espana|defensor(?:ia)? del (?:consumidor|cliente|usuario)|regulador|los (?:voy a )?demand(?:o|ar|are)|voy a demandar|demandarlos|mi abogad[oa] (?:los|les|va a|se pondra)|accion(?:es)? legal(?:es)?|ante (?:la )?(?:justicia|el juez|tribunales)|los voy a denunciar|denunciarlos|ir a la prensa)\b/,
    unless:
      /\b(?:me van a demandar|me pueden demandar|me demandan|estan regulad|lleva (?:el caso|mi)|liquidara|siguen llamando)\b/,
  },
  {
    id: 'es-stop',
    kind: 'stop-contact',
    pattern:
      /\b(?:dejen|deje|paren|basta|dejad|ya no) (?:ya )?(?:de )?(?:llam\w{1,6}|escrib\w{1,6}|mand\w{1,6}|envi\w{1,6}|contact\w{1,6}|molest\w{1,6})|\bno me (?:llamen|contacten|escriban|manden|envien|molesten)\b|\b(?:darme|dar|denme) de baja\b.{0,20}\b(?:lista|boletin|correo|publicidad|mensajes|promociones)\b|^(?:baja|alto|stop)[.!]*$/,
    unless: /\b(?:cuenta|tarjeta|a mi (?:mama|madre|familia|trabajo|esposa)|en mi trabajo)\b/,
  },
];
