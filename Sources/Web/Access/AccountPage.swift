import CommunitySafety
import HTML
import Services

/// One's own account: what proves it, and where one is signed in.
struct AccountPage: Page {
    let name = "Your account"
    let devices: [DeviceRow]
    let visitor: Visitor

    init(_ devices: [DeviceRow], _ visitor: Visitor) {
        self.devices = devices
        self.visitor = visitor
    }

    var content: Markup {
        PageTop(heading: "Your account", answer: role).markup
        ul(.class("ww-list")) {
            li { link("Change your password", to: .accountPassword) }
            li { link("Set up a second factor", to: .secondFactor) }
            li { link("Make new recovery codes", to: .recoveryCodes) }
            if visitor.may(.readDraft) { li { link("Calendars to subscribe to", to: .calendars) } }
        }
        h2(.id("devices"), .class("ww-more")) { "Where you are signed in" }
        RecordTable(
            caption: "Devices", columns: [.init(name: "Device"), .init(name: "Last used"), .init(name: "Sign out")],
            rows: devices.map(cells)
        ).markup
    }

    private var role: String {
        guard let actor = visitor.session?.actor else { return "" }
        let agency = actor.agency.map { ", \($0)" } ?? ""
        return "\(visitor.name ?? ""), \(actor.role.words)\(agency)."
    }

    private func cells(_ row: DeviceRow) -> [RecordTable.Cell] {
        let isThis = row.id == visitor.session?.idText
        return [.init(row.device), .init(row.used), .init(isThis ? Markup(text: "This one") : ending(row))]
    }

    private func ending(_ row: DeviceRow) -> Markup {
        form(.class("ww-bare-form"), .action(SiteURL.devices.address), .method(.post)) {
            formToken(visitor)
            button(.class("govuk-button govuk-button--secondary"), .type(.submit), .name("device"), .value(row.id)) {
                "Sign out"
                span(.class("govuk-visually-hidden")) { " \(row.device), last used \(row.used)" }
            }
        }
    }
}
