import CommunitySafety
import HTML
import Services

/// What the partnership's records say to everybody: its groups, where to turn, parishes, and posts that are published.
struct PublicRecords {
    let partners: PublicPartners

    init(_ partners: PublicPartners) { self.partners = partners }

    private var words: PartnershipWords { PartnershipWords(partners.register) }

    @MarkupBuilder var markup: Markup {
        if let figure = StructureFigure(partners.register, on: partners.today) {
            pageSection("Who reports to whom", id: "structure") { figure.markup }
        }
        if !partners.list(.service).isEmpty { pageSection("Where to turn", id: "services") { services } }
        if !partners.list(.post).isEmpty { pageSection("Whom to ask", id: "posts") { posts } }
        if !partners.list(.parish).isEmpty { pageSection("Parishes and towns", id: "parishes") { parishes } }
    }

    private var services: Markup {
        RecordTable(
            caption: "Services",
            columns: ["Service", "What it offers", "Telephone", "When", "Where"].map { .init(name: $0) },
            rows: partners.list(.service).map { service in
                let places = [words.markup(service, .address), words.markup(service, .web)].filter { !$0.isEmpty }
                return [
                    .init(service.record.name), .init(words.markup(service, .offers)),
                    .init(span(.class("ww-nowrap")) { service.record[.telephone] }), .init(service.record[.hours]),
                    .init(places.joined(separator: ", ")),
                ]
            }
        ).markup
    }

    private var posts: Markup {
        RecordTable(
            caption: "Posts", columns: ["Post", "Agency", "Held by", "How to reach it"].map { .init(name: $0) },
            rows: partners.list(.post).map { post in
                let agency = partners.register[.agency, post.record[.agency]]
                let holder = partners.register.holder(of: post.id, on: partners.today)
                return [
                    .init(post.record.name), .init(agency?.record.name ?? ""),
                    .init(holder?.record[.person] ?? ""), .init(contacts(of: post).joined(separator: ", ")),
                ]
            }
        ).markup
    }

    private func contacts(of post: PartnershipRegister.Entry) -> [Markup] {
        partners.register.list(.contact).filter { $0.record[.subject] == post.reference.text }.map { contact in
            let value = contact.record[.value]
            switch contact.record[.contactKind] {
            case Contact.Kind.email.rawValue: return ContactLines.linked(value, WebAddress(email: value))
            case Contact.Kind.web.rawValue: return PartnershipWords.web(value)
            default: return Markup(text: value)
            }
        }
    }

    private var parishes: Markup {
        RecordTable(
            caption: "Parishes and towns", columns: ["Name", "Kind", "Wards", "Website"].map { .init(name: $0) },
            rows: partners.list(.parish).map { parish in
                [
                    .init(parish.record.name), .init(words.markup(parish, .parishKind)), .init(parish.record[.wards]),
                    .init(words.markup(parish, .web)),
                ]
            }
        ).markup
    }
}
