//! Operators. The grammar does not rank `&&` over `||` and knows nothing of the operators that a
//! library declares, so chains are taken apart and put together again by rank.

use tree_sitter::Node;

use super::{Lowerer, children};
use crate::input::span::Span;
use crate::syntax::ir::{CmpOp, Expr, ExprId, Name};

/// True for a node that is one operator between two operands.
pub(super) fn is_operator(node: Node<'_>) -> bool {
    matches!(
        node.kind(),
        "conjunction_expression"
            | "disjunction_expression"
            | "equality_expression"
            | "comparison_expression"
            | "additive_expression"
            | "multiplicative_expression"
            | "infix_expression"
            | "range_expression"
            | "nil_coalescing_expression"
            | "bitwise_operation"
    )
}

enum Piece<'n> {
    Operand(Node<'n>),
    Operator(Node<'n>),
}

/// Lowers a whole chain of operators.
pub(super) fn lower(lowerer: &mut Lowerer<'_>, node: Node<'_>) -> Option<ExprId> {
    if parts(node).len() != 3 {
        return None;
    }
    let mut pieces: Vec<Piece<'_>> = Vec::new();
    let mut stack = vec![node];
    while let Some(at) = stack.pop() {
        let kids = parts(at);
        match kids[..] {
            [_, _, _] if is_operator(at) => stack.extend(kids.into_iter().rev()),
            _ if !at.is_named() || at.kind() == "custom_operator" => pieces.push(Piece::Operator(at)),
            _ => pieces.push(Piece::Operand(at)),
        }
    }
    // Of a broken file the tree may hold two operators and one operand. What is lowered must not be given up after it:
    // lowering it again at every level doubles the work each time.
    let operand = |piece: &Piece<'_>| matches!(piece, Piece::Operand(_));
    let is_chain = pieces.len() % 2 == 1
        && pieces.iter().enumerate().all(|(index, piece)| operand(piece) == (index % 2 == 0));
    if !is_chain {
        return None;
    }
    let mut values: Vec<ExprId> = Vec::new();
    let mut waiting: Vec<(Name, u8)> = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Operand(node) => values.push(lowerer.expr(node)),
            Piece::Operator(node) => {
                let name: Name = lowerer.str(node).into();
                let own = rank(&name);
                while waiting.last().is_some_and(|(_, rank)| *rank >= own && own != COALESCE) {
                    reduce(lowerer, &mut values, &mut waiting);
                }
                waiting.push((name, own));
            }
        }
    }
    while !waiting.is_empty() {
        reduce(lowerer, &mut values, &mut waiting);
    }
    values.pop()
}

/// The children without the comments between them.
fn parts(node: Node<'_>) -> Vec<Node<'_>> {
    children(node).into_iter().map(|(kid, _)| kid).filter(|kid| !kid.is_extra()).collect()
}

const COALESCE: u8 = 4;

fn rank(operator: &str) -> u8 {
    match operator {
        "||" => 1,
        "&&" => 2,
        "==" | "!=" | "===" | "!==" | "<" | "<=" | ">" | ">=" | "~=" => 3,
        "??" => COALESCE,
        "..." | "..<" => 5,
        "*" | "/" | "%" | "&*" => 7,
        "<<" | ">>" => 8,
        _ => 6,
    }
}

fn reduce(lowerer: &mut Lowerer<'_>, values: &mut Vec<ExprId>, waiting: &mut Vec<(Name, u8)>) {
    let Some((name, _)) = waiting.pop() else { return };
    let (Some(right), Some(left)) = (values.pop(), values.pop()) else { return };
    let at = Span::new(lowerer.unit.span(left).start, lowerer.unit.span(right).end);
    let comparison = match name.as_str() {
        "==" | "===" | "~=" => Some(CmpOp::Eq),
        "!=" | "!==" => Some(CmpOp::Ne),
        "<" => Some(CmpOp::Lt),
        "<=" => Some(CmpOp::Le),
        ">" => Some(CmpOp::Gt),
        ">=" => Some(CmpOp::Ge),
        _ => None,
    };
    let expr = match (comparison, name.as_str()) {
        (Some(op), _) => Expr::Cmp(op, left, right),
        (None, "&&") => Expr::And(left, right),
        (None, "||") => Expr::Or(left, right),
        (None, "??") => Expr::Coalesce(left, right),
        _ => {
            let name: Name = if name.starts_with("..") { "..".into() } else { name };
            // Chains of one operator are flat.
            if let Expr::Arith(same, list) = &mut lowerer.unit.exprs[left.0 as usize]
                && *same == name
                && list.len() > 1
            {
                list.push(right);
                lowerer.unit.spans[left.0 as usize] = at;
                values.push(left);
                return;
            }
            Expr::Arith(name, vec![left, right])
        }
    };
    let id = lowerer.push(expr, at);
    values.push(id);
}
