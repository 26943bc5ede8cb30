import Services

/// Small made-up plans as files.
enum SampleDocument {
    static let privateWords = ["14 Quarry Lane", "01632 960 417", "lead.officer@aldmere.example"]

    static let markdown = """
        # Aldmere Community Safety Partnership Plan 2023-24

        ## Priorities

        The priorities, in ranked order, are:

        1. Burglary
        2. Noise

        ## Burglary

        Burglaries rose from 53 to 90, an increase of 58%.

        | Ref | Action | Lead agency | Partners | By when |
        |---|---|---|---|---|
        | 1.1 | Visit every burgled home within a week | Merrowshire Police | All partners | July 2023 |
        | 1.2 | Mark bicycles at the station | ADC | Merrowshire Police | Ongoing |

        ## Noise

        | Ref | Action | Lead agency | Partners | By when |
        |---|---|---|---|---|
        | 1.2 | Answer complaints within two days | ADC | | March 2022 |

        ## Members

        | Agency | Contact |
        |---|---|
        | Aldmere District Council (ADC) | 14 Quarry Lane, Aldmere AM1 4QZ, 01632 960 417, lead.officer@aldmere.example |
        | Merrowshire Police | 2 Station Road, Aldmere AM1 1AA, 01632 960 555 |

        """

    static var file: DocumentFile { DocumentFile(name: "aldmere.md", bytes: Array(markdown.utf8)) }

    static func file(named name: String, _ text: String) -> DocumentFile {
        DocumentFile(name: name, bytes: Array(text.utf8))
    }
}
