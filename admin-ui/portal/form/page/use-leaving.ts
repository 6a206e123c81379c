import { useCanGoBack, useNavigate, useRouter } from '@tanstack/react-router';

/** Back to where the form was opened; to the beginning where it was opened by its address. */
export function useLeaving(): () => void {
  const router = useRouter();
  const navigate = useNavigate();
  const canGoBack = useCanGoBack();
  return () => (canGoBack ? router.history.back() : void navigate({ to: '/' }));
}
