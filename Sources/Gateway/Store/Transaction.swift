internal import Foundation
internal import GRDB

/// The repositories of one school's aggregates on one connection.
protocol SchoolScope {
    var db: Database { get }
    var school: SchoolID { get }
}

extension SchoolScope {
    var families: FamilyRepository { FamilyRepository(db: db, school: school) }
    var messages: MessageRepository { MessageRepository(db: db, school: school) }
    var deliveries: DeliveryRepository { DeliveryRepository(db: db, school: school) }
    var replies: ReplyRepository { ReplyRepository(db: db, school: school) }
    var events: EventRepository { EventRepository(db: db, school: school) }
    var questionnaires: QuestionnaireRepository { QuestionnaireRepository(db: db, school: school) }
    var suppressions: SuppressionRepository { SuppressionRepository(db: db, school: school) }
    var routes: RouteRepository { RouteRepository(db: db, school: school) }
    var notices: NoticeRepository { NoticeRepository(db: db, school: school) }

    /// The same connection for another school.
    func of(_ school: SchoolID) -> Snapshot { Snapshot(db: db, school: school) }
}

/// What is on disk of one school at one moment.
struct Snapshot: SchoolScope {
    let db: Database
    let school: SchoolID
}

/// One transaction of the store, for one school: what it reads is of one moment, and what it writes happens whole or not at all.
///
/// A piece of a group commit (`GroupCommit`): it may run twice, and does nothing that a rollback does not undo.
struct Transaction: SchoolScope {
    let db: Database
    let school: SchoolID
    /// When it happens, the same for all that it does.
    let now: Date
}

/// What is read of all schools on one connection, as the dispatcher needs it.
protocol AllSchoolsScope {
    var db: Database { get }
}

/// What is on disk of all schools at one moment.
struct AllSchoolsSnapshot: AllSchoolsScope {
    let db: Database

    func of(_ school: SchoolID) -> Snapshot { Snapshot(db: db, school: school) }
}

/// One transaction of the store, for all schools; what is said of `Transaction` holds for it too.
struct AllSchools: AllSchoolsScope {
    let db: Database
    /// When it happens.
    let now: Date

    func of(_ school: SchoolID) -> Transaction { of(school, at: now) }
    /// - Parameter time: of a result that came before `now`.
    func of(_ school: SchoolID, at time: Date) -> Transaction { Transaction(db: db, school: school, now: time) }
}
