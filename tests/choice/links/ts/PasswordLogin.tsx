export default function PasswordLogin() {
  return <form action="/session" method="post"><input type="password" name="password" /><button>登录</button></form>;
}
