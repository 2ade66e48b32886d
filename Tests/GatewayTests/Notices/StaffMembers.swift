import Channels
import Foundation
import Gateway
import Templates

extension StaffMember {
    /// Has both ways, and reads both languages.
    static let nia = StaffMember(name: "Nia", mobile: "07700 900801", email: "nia@example.org")
    static let huw = StaffMember(name: "Huw", mobile: "07700 900802", email: "huw@example.org", language: .welsh)
    /// Has e-mail alone.
    static let ann = StaffMember(name: "Ann", mobile: nil, email: "ann@example.org", language: .english)
}
