import CommunitySafety
import HTML
import Proofreading
import Services

/// Files that show what was said of an action: a list, and a form that adds one.
struct UpdateFilesPart {
    var files: [UpdateFile]
    var action: WebAddress
    /// For whoever is signed in; the holder of a link has none.
    var visitor: Visitor?
    /// What the holder of a link sends along.
    var key = ""
    var mayAdd: Bool
    var mayTakeBack: Bool
    /// Whether files can be opened here.
    var mayRead = false
    var errors: [FormError] = []

    private var fileErrors: [FormError] { errors.filter { $0.field == "file" } }

    @MarkupBuilder var markup: Markup {
        if !files.isEmpty || mayAdd {
            pageSection("Files that show it", id: "files") {
                if files.isEmpty { p(.class("ww-body ww-body--s")) { "None yet." } }
                if !files.isEmpty { ul(.class("ww-feed")) { for file in files { li { row(file) } } } }
                if mayAdd { add }
            }
        }
    }

    @MarkupBuilder private func row(_ file: UpdateFile) -> Markup {
        time(.datetime(file.on.iso)) { RoundWords.day(file.on) }
        span {
            file.name
            span(.class("ww-fine ww-under")) { FileSize.words(file.byteCount) }
            if mayRead || mayTakeBack {
                form(.class("ww-bare-form"), .method(.post), .action(action)) {
                    carried
                    if mayRead { press("take", file, "Save it to read it") }
                    if mayTakeBack { press("unfile", file, "Take it back for good") }
                }
            }
        }
    }

    private func press(_ verb: String, _ file: UpdateFile, _ words: String) -> Markup {
        button(.class("ww-linkbutton"), .type(.submit), .name("do"), .value("\(verb) \(file.key)")) {
            words
            span(.class("govuk-visually-hidden")) { ": \(file.name)" }
        }
    }

    @MarkupBuilder private var carried: Markup {
        if let visitor { formToken(visitor) } else { input(.type(.hidden), .name("key"), .value(key)) }
    }

    private var add: Markup {
        disclosure("Add a file", isOpen: !fileErrors.isEmpty) {
            form(.class("ww-narrow"), .method(.post), .action(action), .encoding(.multipart)) {
                carried
                FormField(
                    id: "file", label: "A document, a table or a photo",
                    hint:
                        "Partners only, up to \(FileSize.words(UpdateFileRules.mostBytes)); it’s never published. Leave out whatever names a person. From photos we take out where and when they were taken. What you typed above and haven’t sent or kept isn’t sent with it.",
                    error: fileErrors.first
                ).markup { described in
                    input(
                        .class("govuk-file-upload"), .id("file"), .name("file"), .type(.file),
                        .accept(UpdateFileRules.endings), described)
                }
                HTML.button(.class("govuk-button govuk-button--secondary"), .type(.submit), .name("do"), .value("file"))
                {
                    "Add it"
                }
            }
        }
    }

    /// What was chosen; an empty file where nothing was.
    static func chosen(_ form: SentForm) -> EvidenceFile {
        form.file("file").map { EvidenceFile(name: $0.name, bytes: $0.bytes) } ?? EvidenceFile(name: "", bytes: [])
    }
}
