/// Abbreviations that partnerships use among themselves, with what they mean: an officer knows them, a resident may not.
///
/// The list is data: it only decides how much weight an unexplained abbreviation has.
public enum TradeAbbreviations {
    /// What an abbreviation means, nil for one that the trade doesn't share.
    public static func meaning(of short: String) -> String? { meanings[short] ?? meanings[short.uppercased()] }

    /// Whether an abbreviation names a council by its last letters: SDC, KCC, TMBC.
    public static func namesCouncil(_ short: String) -> Bool {
        (3...5).contains(short.count) && short.allSatisfy(\.isUppercase)
            && ["CC", "BC", "DC"].contains { short.hasSuffix($0) }
    }

    private static let meanings: [String: String] = [
        "ABA": "acceptable behaviour agreement", "ABC": "acceptable behaviour contract",
        "ACE": "adverse childhood experience",
        "ANPR": "automatic number plate recognition", "ASAP": "as soon as possible", "ASB": "anti-social behaviour",
        "ASBO": "anti-social behaviour order",
        "BCU": "basic command unit", "BTP": "British Transport Police", "BWV": "body-worn video",
        "CAB": "Citizens Advice Bureau",
        "CBO": "criminal behaviour order", "CCE": "child criminal exploitation", "CCG": "clinical commissioning group",
        "CDRP": "crime and disorder reduction partnership", "CIC": "community interest company",
        "CPN": "community protection notice", "CPW": "community protection warning", "CPS": "Crown Prosecution Service",
        "CRC": "community rehabilitation company", "CSA": "child sexual abuse", "CSE": "child sexual exploitation",
        "CSP": "community safety partnership", "CST": "community safety team", "CSU": "community safety unit",
        "CVS": "council for voluntary service", "CW": "community warden", "CYP": "children and young people",
        "DA": "domestic abuse",
        "DARDR": "domestic abuse related death review",
        "DASH": "domestic abuse, stalking and harassment risk checklist",
        "DHR": "domestic homicide review", "DV": "domestic violence", "DWP": "Department for Work and Pensions",
        "FGM": "female genital mutilation", "FPN": "fixed penalty notice", "FRS": "fire and rescue service",
        "FTE": "first-time entrant", "HBV": "honour-based violence", "HMO": "house in multiple occupation",
        "HMPPS": "HM Prison and Probation Service", "HO": "Home Office", "ICB": "integrated care board",
        "IDVA": "independent domestic violence adviser", "IOM": "integrated offender management",
        "ISVA": "independent sexual violence adviser", "JAG": "joint action group",
        "JSNA": "joint strategic needs assessment",
        "KPI": "key performance indicator", "KSI": "killed or seriously injured", "LA": "local authority",
        "LGA": "Local Government Association", "LSCB": "local safeguarding children board",
        "MAPPA": "multi-agency public protection arrangements",
        "MARAC": "multi-agency risk assessment conference", "MASH": "multi-agency safeguarding hub",
        "MDT": "multi-disciplinary team",
        "MOU": "memorandum of understanding", "MSG": "most similar group",
        "MSHT": "modern slavery and human trafficking",
        "NCA": "National Crime Agency", "NFA": "no further action", "NHW": "Neighbourhood Watch",
        "NPS": "National Probation Service",
        "NPT": "neighbourhood policing team", "NRM": "national referral mechanism", "NTE": "night-time economy",
        "OCG": "organised crime group", "ONS": "Office for National Statistics",
        "OPCC": "office of the police and crime commissioner",
        "PC": "police constable", "PCC": "police and crime commissioner", "PCSO": "police community support officer",
        "PFCC": "police, fire and crime commissioner", "PSPO": "public spaces protection order",
        "RJ": "restorative justice",
        "RSL": "registered social landlord", "RTC": "road traffic collision", "SAB": "safeguarding adults board",
        "SARA": "scanning, analysis, response, assessment", "SARC": "sexual assault referral centre",
        "SLA": "service level agreement", "SNT": "safer neighbourhood team", "SOC": "serious and organised crime",
        "SPOC": "single point of contact",
        "SRO": "senior responsible officer", "STI": "sexually transmitted infection", "SV": "serious violence",
        "SVD": "serious violence duty", "TOMV": "theft of motor vehicle", "TFMV": "theft from motor vehicle",
        "VAP": "violence against the person",
        "VAWG": "violence against women and girls", "VCS": "voluntary and community sector",
        "VCSE": "voluntary, community and social enterprise sector",
        "VRU": "violence reduction unit", "YJS": "youth justice service", "YOS": "youth offending service",
        "YOT": "youth offending team",
        "SMART": "specific, measurable, achievable, relevant, timed", "PSNI": "Police Service of Northern Ireland",
        "CPD": "continuing professional development",
        "DBS": "Disclosure and Barring Service", "SEND": "special educational needs and disabilities",
        "PSHE": "personal, social, health and economic education",
        "BID": "business improvement district", "LGBTQ": "lesbian, gay, bisexual, transgender, queer",
        "EDI": "equality, diversity and inclusion", "GDPR": "General Data Protection Regulation",
        "EIA": "equality impact assessment",
    ]
}
