import CommunitySafety

extension PartnershipKind {
    /// One of them, in a sentence.
    var one: String {
        switch self {
        case .agency: "agency"
        case .team: "team"
        case .post: "post"
        case .holding: "holder"
        case .group: "group"
        case .champion: "champion"
        case .parish: "parish"
        case .service: "service"
        case .otherPlan: "other plan"
        case .abbreviation: "abbreviation"
        case .contact: "contact"
        }
    }

    /// `an agency`, `a team`, for a button: “Add a team”.
    var oneWithArticle: String {
        switch self {
        case .agency, .abbreviation, .otherPlan: self == .otherPlan ? "another plan" : "an \(one)"
        case .holding: "who holds it"
        case .team, .post, .group, .champion, .parish, .service, .contact: "a \(one)"
        }
    }

    var many: String {
        switch self {
        case .agency: "agencies"
        case .team: "teams"
        case .post: "posts"
        case .holding: "holders"
        case .group: "groups"
        case .champion: "champions"
        case .parish: "parishes"
        case .service: "services"
        case .otherPlan: "other plans"
        case .abbreviation: "abbreviations"
        case .contact: "contacts"
        }
    }

    /// The question that its list answers.
    var question: String {
        switch self {
        case .agency: "Which agencies work together?"
        case .team: "Which teams do the work?"
        case .post: "Which posts answer for it?"
        case .holding: "Who holds which post?"
        case .group: "Which groups meet?"
        case .champion: "Who speaks up for what?"
        case .parish: "Which parishes and towns are in the area?"
        case .service: "Where can people turn?"
        case .otherPlan: "Which other plans does ours depend on?"
        case .abbreviation: "What do the abbreviations mean?"
        case .contact: "How is everybody reached?"
        }
    }

    /// What it is for, where there is none yet.
    var purpose: String {
        switch self {
        case .agency:
            "Agencies are the bodies of the partnership: those that the law names, and those that take part. They answer for what their teams and posts lead."
        case .team: "A team is a part of an agency that leads actions, such as a community safety unit."
        case .post:
            "A post is a role that people hold for a time. Actions are led by posts and teams rather than by people, so that they stay when somebody leaves."
        case .holding: "Here it is written who holds a post, and since when."
        case .group:
            "Groups meet and decide: the strategy group, the daily tasking, forums and panels. Say to whom each reports, and the structure chart draws itself."
        case .champion: "A champion speaks up for one subject in their agency, such as domestic abuse."
        case .parish:
            "Parish and town councils hear first what is wrong in a village. With their wards they can be told what concerns them."
        case .service:
            "Services are where people are signposted to. They stand on the public page. For people at risk a helpline is shown, never an address."
        case .otherPlan:
            "Here stand the plans of others on which ours depends, such as the police and crime plan, with the days on which they end."
        case .abbreviation:
            "Proofreading knows the abbreviations recorded here, and says what they mean where a plan leaves them unexplained."
        case .contact: "Contacts are private: they are sealed, and whoever reads them stands in the audit trail."
        }
    }

    /// The kinds that have a list of their own.
    static let listed: [PartnershipKind] = [
        .agency, .team, .post, .group, .service, .parish, .champion, .otherPlan, .abbreviation,
    ]
}

extension PartnershipField {
    func label(of kind: PartnershipKind) -> String {
        switch self {
        case .name:
            switch kind {
            case .champion: "Subject"
            case .abbreviation: "Abbreviation"
            case .agency, .team, .post, .holding, .group, .parish, .service, .otherPlan, .contact: "Name"
            }
        case .shortNames: "Short names"
        case .agencyKind: "Its part"
        case .web: "Website"
        case .from: kind == .holding ? "In the post since" : "From"
        case .to: kind == .holding ? "Last day in the post" : "Until"
        case .successor: "Followed by"
        case .agency:
            switch kind {
            case .service: "Provided by"
            case .otherPlan: "Whose plan it is"
            case .agency, .team, .post, .holding, .group, .champion, .parish, .abbreviation, .contact: "Agency"
            }
        case .team: "Team"
        case .post: "Post"
        case .answersFor: "Answers for"
        case .isPublished:
            switch kind {
            case .post: "Show this post on the public page"
            case .holding: "The name may be published with the post"
            case .agency, .team, .group, .champion, .parish, .service, .otherPlan, .abbreviation, .contact:
                "Show it on the public page"
            }
        case .person: "Name of the person"
        case .groupKind: "Kind"
        case .parent: "Reports to"
        case .chair: "Chaired by"
        case .rhythm: "How often it meets"
        case .members: "Members"
        case .terms: "Terms of reference"
        case .parishKind: "Kind"
        case .wards: "Wards"
        case .offers: "What it offers"
        case .isRefuge: "It serves people at risk, such as those who flee domestic abuse"
        case .telephone: kind == .service ? "Telephone or helpline" : "Telephone"
        case .hours: "When it is open"
        case .address: "Address"
        case .reason: "What we depend on"
        case .meaning: "Meaning"
        case .subject: "Contact of"
        case .contactKind: "Kind"
        case .value: "Contact"
        }
    }

    func hint(of kind: PartnershipKind) -> String? {
        switch self {
        case .shortNames: "One a line, as plans print them: ADC, the Council"
        case .to where kind == .agency: "An agency that has ended stays on record: what it led stays its own."
        case .successor: "The body that took over its work"
        case .answersFor: "Whoever holds the post is asked about the actions that the agency or the team leads"
        case .to where kind == .holding: "Empty while it goes on"
        case .rhythm: "For example: every second month"
        case .wards: "As the council names them, parted by commas"
        case .isRefuge: "Then no address can be kept here, only a helpline"
        case .chair: "The post of its chair answers for what the group leads"
        case .isPublished where kind == .contact:
            "Only a post’s telephone number, e-mail address or web page can be published"
        case .reason: "Which part of our plan needs it"
        default: nil
        }
    }

    /// A closed set's word on a page.
    static func words(_ choice: String, of field: PartnershipField) -> String {
        switch field {
        case .agencyKind: Member.Kind(rawValue: choice)?.words ?? choice
        case .groupKind: PartnershipGroupKind(rawValue: choice)?.words ?? choice
        case .parishKind: ParishKind(rawValue: choice)?.words ?? choice
        case .contactKind: Contact.Kind(rawValue: choice)?.words ?? choice
        case .answersFor: choice == "team" ? "Its team" : choice == "agency" ? "Its agency" : choice
        default: choice
        }
    }
}

extension PartnershipGroupKind {
    var words: String {
        switch self {
        case .strategy: "Strategy group"
        case .tasking: "Tasking"
        case .taskAndFinish: "Task and finish group"
        case .forum: "Forum"
        case .panel: "Panel"
        case .committee: "Committee"
        case .other: "Other group"
        }
    }
}

extension ParishKind {
    var words: String {
        switch self {
        case .parish: "Parish council"
        case .town: "Town council"
        case .meeting: "Parish meeting"
        }
    }
}

extension Contact.Kind {
    var words: String {
        switch self {
        case .address: "Address"
        case .postcode: "Postcode"
        case .telephone: "Telephone"
        case .email: "E-mail"
        case .web: "Website"
        }
    }
}
