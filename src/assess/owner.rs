//! Who does a step: roles, never names.

use crate::words::Text;

/// Who does a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// The director or whoever answers for it.
    Director,
    /// The social-media lead.
    SocialLead,
    /// The campaign manager.
    CampaignManager,
    /// IT, security or legal.
    Legal,
    /// The safeguarding or child-protection focal point.
    Safeguarding,
    /// The partnerships officer.
    Partnerships,
}

/// Every owner.
pub const OWNERS: [Owner; 6] = [
    Owner::Director,
    Owner::SocialLead,
    Owner::CampaignManager,
    Owner::Legal,
    Owner::Safeguarding,
    Owner::Partnerships,
];

impl Owner {
    /// Stable name, public API: `social-lead`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Director => "director",
            Self::SocialLead => "social-lead",
            Self::CampaignManager => "campaign-manager",
            Self::Legal => "legal",
            Self::Safeguarding => "safeguarding",
            Self::Partnerships => "partnerships",
        }
    }

    /// The role as a label.
    #[must_use]
    pub const fn title(self) -> Text {
        const NOTE: &str = "A role in an organisation: who does a step.";
        match self {
            Self::Director => Text::new("owner.director", "Director", NOTE),
            Self::SocialLead => Text::new("owner.social-lead", "Social-media lead", NOTE),
            Self::CampaignManager => Text::new("owner.campaign-manager", "Campaign manager", NOTE),
            Self::Legal => Text::new("owner.legal", "IT, security or legal", NOTE),
            Self::Safeguarding => Text::new("owner.safeguarding", "Safeguarding focal point", NOTE),
            Self::Partnerships => Text::new("owner.partnerships", "Partnerships officer", NOTE),
        }
    }
}
