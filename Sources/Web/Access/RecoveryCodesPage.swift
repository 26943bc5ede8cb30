import HTML

/// The recovery codes, shown this once.
struct RecoveryCodesPage: Page {
    let name = "Keep your recovery codes"
    let codes: [String]

    init(_ codes: [String]) { self.codes = codes }

    var content: Markup {
        PageTop(
            heading: "Keep your recovery codes",
            answer:
                "Each lets you in once when you haven’t your phone. They are shown only now: print them or write them down."
        ).markup
        ul(.class("ww-list ww-codes")) { for code in codes { li { span(.class("ww-secret")) { code } } } }
        linkButton("I have kept them", to: .desk)
    }
}
