//! Number formats (`#,##0.00"元"`): what they print around a number.

/// What a number format prints around a number.
#[derive(Debug, Default)]
pub(super) struct Shape {
    /// Printed before the digits, such as `≥`.
    pub before: String,
    /// Printed behind them, such as `%` or `人`.
    pub after: String,
    pub percent: bool,
    /// Digits before the point, at least (`000000`).
    pub whole: usize,
    /// Decimals, at least.
    pub places: usize,
    /// The number is printed divided by this power of ten: three for each comma at the end, and the digits
    /// behind a point that is only a character (`0!.0000`, 万元).
    pub scale: i32,
    /// Whether nothing is printed for zero.
    pub hides_zero: bool,
}

/// A piece of a format.
enum Piece {
    /// `0`, which is always printed, or `#` and `?`.
    Digit {
        always: bool,
    },
    Point,
    Comma,
    Percent,
    Literal(char),
}

impl Shape {
    /// The shape of a format. `None` where it prints something else than the decimal digits (fractions, powers
    /// of ten, characters among the digits).
    pub fn of(format: &str) -> Option<Shape> {
        // The words for "any number" stand for its digits.
        let format = ["General", "G/通用格式", "@"]
            .iter()
            .fold(format.to_owned(), |it, word| it.replace(word, "#"));
        let mut shape = Shape {
            hides_zero: format
                .split(';')
                .nth(2)
                .is_some_and(|zero| zero.trim().is_empty()),
            ..Shape::default()
        };
        let mut state = Digits::default();
        for piece in pieces(&format)? {
            shape.take(piece, &mut state)?;
        }
        shape.scale += 3 * state.commas;
        Some(shape)
    }

    fn take(&mut self, piece: Piece, state: &mut Digits) -> Option<()> {
        match piece {
            Piece::Digit { always } => {
                match state.literal.take() {
                    None => {}
                    Some('.') if !state.in_decimals => {
                        state.in_decimals = true;
                        state.by_character = true;
                        self.after.clear();
                    }
                    Some(_) => return None,
                }
                state.begun = true;
                state.commas = 0;
                match state.in_decimals {
                    true => self.places += usize::from(always),
                    false => self.whole += usize::from(always),
                }
                self.scale += i32::from(state.by_character);
            }
            Piece::Point if state.by_character => return None,
            Piece::Point => state.in_decimals = true,
            Piece::Comma => state.commas += i32::from(state.begun),
            Piece::Percent => {
                self.percent = true;
                self.literal('%', state);
            }
            Piece::Literal(character) => self.literal(character, state),
        }
        Some(())
    }

    fn literal(&mut self, character: char, state: &mut Digits) {
        match state.begun {
            true => {
                // More than one character among digits is no point.
                let first = state.literal.is_none();
                state.literal = Some(if first { character } else { ' ' });
                self.after.push(character);
            }
            false => self.before.push(character),
        }
    }
}

/// Where in the digits of a format one is.
#[derive(Default)]
struct Digits {
    begun: bool,
    in_decimals: bool,
    /// The point was only a character.
    by_character: bool,
    /// Commas that no digit followed yet.
    commas: i32,
    /// What stands behind the last digit.
    literal: Option<char>,
}

/// The pieces of the first section of a format. Signs of money say nothing that the form does not.
fn pieces(format: &str) -> Option<Vec<Piece>> {
    let mut pieces = Vec::new();
    let mut characters = format.chars();
    while let Some(character) = characters.next() {
        pieces.push(match character {
            '0' => Piece::Digit { always: true },
            '#' | '?' => Piece::Digit { always: false },
            '.' => Piece::Point,
            ',' => Piece::Comma,
            '%' => Piece::Percent,
            '"' => {
                let quoted = characters.by_ref().take_while(|it| *it != '"');
                pieces.extend(quoted.map(Piece::Literal));
                continue;
            }
            '\\' | '!' => Piece::Literal(characters.next()?),
            // A space as wide as a character, a character that fills the cell.
            '_' | '*' => {
                characters.next();
                continue;
            }
            '[' => {
                characters.by_ref().find(|it| *it == ']')?;
                continue;
            }
            '¥' | '￥' | '$' => continue,
            'E' | 'e' | '/' => return None,
            ';' => break,
            _ => Piece::Literal(character),
        });
    }
    Some(pieces)
}
